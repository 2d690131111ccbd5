//! The tokens of the templates as a theme can name them: which there are, and what kind of value each is. Values are
//! read by their syntax, and nothing is computed.
//!
//! Read from the files of `typst/house` whose names end in `tokens.typ`.

use std::collections::BTreeMap;

use typst::syntax::ast::{Arg, ArrayItem, DictItem, Expr, FuncCall, LetBinding, UnOp, Unit};
use typst::syntax::{Source, SyntaxNode};

/// The longest length, in millimetres.
const LONGEST: f64 = 1000.0;
/// The most of an `em`, and of the room that is left over (`fr`).
const MOST_PARTS: f64 = 100.0;
/// The largest number.
const LARGEST: f64 = 100_000.0;
/// How deep lists and brackets are looked into; tokens are no deeper.
const MOST_LEVELS: usize = 8;

/// What a single value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Length,
    Em,
    Ratio,
    Fraction,
    Number,
    Words,
    Truth,
    Colour,
    Side,
}

/// A single value, with its amount in the unit of its limits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Single {
    pub kind: Kind,
    pub amount: f64,
}

/// What a token is.
#[derive(Debug, Clone)]
pub(super) enum Token {
    Single(Kind),
    List(Vec<Token>),
    Group(BTreeMap<String, Token>),
}

/// Names that stand for single values.
pub(super) type Names = BTreeMap<String, Single>;

impl Kind {
    /// Its name in reports.
    pub fn word(self) -> &'static str {
        match self {
            Self::Length => "length",
            Self::Em => "em",
            Self::Ratio => "ratio",
            Self::Fraction => "fraction",
            Self::Number => "number",
            Self::Words => "words",
            Self::Truth => "truth",
            Self::Colour => "colour",
            Self::Side => "side",
        }
    }

    /// Whether a token of this kind takes a value of another one.
    pub fn takes(self, given: Self) -> bool {
        self == given || (matches!(self, Self::Em | Self::Ratio) && given == Self::Length)
    }
}

impl Single {
    fn of(kind: Kind) -> Self {
        Self { kind, amount: 1.0 }
    }

    /// Whether the amount is one that can be laid out. Numbers count something, and are divided by.
    pub fn is_in_range(self) -> bool {
        match self.kind {
            Kind::Length => (0.0..=LONGEST).contains(&self.amount),
            Kind::Em => (-MOST_PARTS..=MOST_PARTS).contains(&self.amount),
            Kind::Ratio | Kind::Fraction => (0.0..=MOST_PARTS).contains(&self.amount),
            Kind::Number => (1.0..=LARGEST).contains(&self.amount),
            Kind::Words | Kind::Truth | Kind::Colour | Kind::Side => true,
        }
    }
}

impl Token {
    /// Its name in reports.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Single(kind) => kind.word(),
            Self::List(_) => "list",
            Self::Group(_) => "group",
        }
    }
}

/// What tokens templates have, by the statements `#let NAME = themed("NAME", …)` of some files.
pub(super) fn tokens<'a>(sources: impl Iterator<Item = &'a Source>) -> Tokens {
    let mut tokens = BTreeMap::new();
    for binding in sources.flat_map(|source| bindings(source.root())) {
        let Some(Expr::FuncCall(call)) = binding.init() else { continue };
        let mut arguments = call.args().items();
        if let (Expr::Ident(callee), Some(Arg::Pos(Expr::Str(name))), Some(Arg::Pos(value))) =
            (call.callee(), arguments.next(), arguments.next())
            && callee.as_str() == "themed"
            && let Some(token) = token(value, &tokens)
        {
            tokens.insert(name.get().to_string(), token);
        }
    }
    Tokens(tokens)
}

/// The tokens of some templates.
#[derive(Debug, Clone, Default)]
pub(super) struct Tokens(pub BTreeMap<String, Token>);

fn bindings(root: &SyntaxNode) -> impl Iterator<Item = LetBinding<'_>> {
    root.children().filter_map(SyntaxNode::cast)
}

/// What a value of a token is; one may be that of another token before it, `size.chapter`, or be computed of some.
fn token(value: Expr, before: &BTreeMap<String, Token>) -> Option<Token> {
    match value {
        Expr::Dict(dict) => {
            let fields = dict.items().filter_map(|item| match item {
                DictItem::Named(named) => {
                    Some((named.name().get().to_string(), token(named.expr(), before)?))
                }
                _ => None,
            });
            Some(Token::Group(fields.collect()))
        }
        Expr::Array(array) => {
            let items = array.items().filter_map(|item| match item {
                ArrayItem::Pos(value) => token(value, before),
                ArrayItem::Spread(_) => None,
            });
            Some(Token::List(items.collect()))
        }
        Expr::Ident(name) if before.contains_key(name.as_str()) => before.get(name.as_str()).cloned(),
        Expr::FieldAccess(access) => match token(access.target(), before)? {
            Token::Group(fields) => fields.get(access.field().as_str()).cloned(),
            _ => None,
        },
        // What is computed of two values is of the kind of the one that has a unit.
        Expr::Binary(binary) => token(binary.lhs(), before).or_else(|| token(binary.rhs(), before)),
        // What a function chooses is of the kind of the last that it may choose.
        Expr::FuncCall(call) if single(value, &Names::new(), 0).is_none() => {
            let arguments = call.args().items().filter_map(|it| match it {
                Arg::Pos(value) => Some(value),
                Arg::Named(_) | Arg::Spread(_) => None,
            });
            token(arguments.collect::<Vec<_>>().pop()?, before)
        }
        value => Some(Token::Single(single(value, &Names::new(), 0)?.kind)),
    }
}

/// A single value, if it is one: nothing is computed but shades of a colour.
pub(super) fn single(value: Expr, names: &Names, level: usize) -> Option<Single> {
    if level > MOST_LEVELS {
        return None;
    }
    match value {
        Expr::Numeric(numeric) => {
            let (amount, unit) = numeric.get();
            let (kind, amount) = match unit {
                Unit::Pt => (Kind::Length, amount * 25.4 / 72.0),
                Unit::Mm => (Kind::Length, amount),
                Unit::Cm => (Kind::Length, amount * 10.0),
                Unit::In => (Kind::Length, amount * 25.4),
                Unit::Em => (Kind::Em, amount),
                Unit::Fr => (Kind::Fraction, amount),
                Unit::Percent => (Kind::Ratio, amount),
                Unit::Rad | Unit::Deg => return None,
            };
            Some(Single { kind, amount })
        }
        // A number that is too large for its limit is so as a float too.
        #[allow(clippy::cast_precision_loss)]
        Expr::Int(number) => Some(Single { kind: Kind::Number, amount: number.get() as f64 }),
        Expr::Str(_) => Some(Single::of(Kind::Words)),
        Expr::Bool(_) => Some(Single::of(Kind::Truth)),
        Expr::Ident(name) => match name.as_str() {
            own if names.contains_key(own) => names.get(own).copied(),
            "black" | "gray" | "silver" | "white" | "navy" | "blue" | "aqua" | "teal" | "eastern"
            | "purple" | "fuchsia" | "maroon" | "red" | "orange" | "yellow" | "olive" | "green" | "lime" => {
                Some(Single::of(Kind::Colour))
            }
            "left" | "right" | "center" => Some(Single::of(Kind::Side)),
            _ => None,
        },
        Expr::FuncCall(call) => is_colour(call, names, level).then(|| Single::of(Kind::Colour)),
        Expr::Unary(unary) if unary.op() == UnOp::Neg => {
            let inner = single(unary.expr(), names, level + 1)?;
            matches!(inner.kind, Kind::Length | Kind::Em | Kind::Number)
                .then_some(Single { amount: -inner.amount, ..inner })
        }
        Expr::Parenthesized(inner) => single(inner.expr(), names, level + 1),
        _ => None,
    }
}

/// Whether a call makes a spot colour: its name, and the colour that stands for it on a screen.
fn is_spot(call: FuncCall, names: &Names, level: usize) -> bool {
    let Expr::FieldAccess(access) = call.callee() else { return false };
    let is_colour = matches!(access.target(), Expr::Ident(it) if it.as_str() == "color");
    let mut arguments = call.args().items();
    let is_named =
        matches!(arguments.next(), Some(Arg::Pos(Expr::Str(name))) if !name.get().trim().is_empty());
    let stands_for = match arguments.next() {
        Some(Arg::Pos(value)) => single(value, names, level + 1).is_some_and(|it| it.kind == Kind::Colour),
        _ => false,
    };
    is_colour && access.field().as_str() == "spot" && is_named && stands_for && arguments.next().is_none()
}

/// Whether a call makes a colour of values, `rgb("#1b4a72")`, a shade of one, `navy.lighten(20%)`, or a tint of a spot
/// colour, `color.spot("PANTONE 294 C", rgb("#002f6c")).tint(100%)`.
fn is_colour(call: FuncCall, names: &Names, level: usize) -> bool {
    let made = match call.callee() {
        Expr::Ident(name) => matches!(name.as_str(), "rgb" | "luma" | "cmyk" | "oklab" | "oklch"),
        Expr::FieldAccess(access) if access.field().as_str() == "tint" => {
            matches!(access.target(), Expr::FuncCall(call) if is_spot(call, names, level + 1))
        }
        Expr::FieldAccess(access) => {
            matches!(
                access.field().as_str(),
                "lighten" | "darken" | "saturate" | "desaturate" | "transparentize"
            ) && single(access.target(), names, level + 1).is_some_and(|it| it.kind == Kind::Colour)
        }
        _ => false,
    };
    made && call.args().items().all(|argument| match argument {
        Arg::Pos(Expr::Float(_)) => true,
        Arg::Pos(Expr::Numeric(numeric)) if matches!(numeric.get().1, Unit::Deg | Unit::Rad) => true,
        Arg::Pos(value) => single(value, names, level + 1).is_some(),
        Arg::Named(_) | Arg::Spread(_) => false,
    })
}
