//! Lays a document out in rounds, until what it says of itself (pages of headings, counts) is true.
//!
//! The engine's own loop keeps the pages of every round, and all that each of them left in its memory,
//! until the last one is done. This one keeps those of the last round alone, and tells after each how
//! many pages it made, so that what only older rounds used can be forgotten.

use std::sync::Arc;

use comemo::Track;
use ecow::EcoVec;
use typst::World;
use typst::diag::{SourceDiagnostic, SourceResult, Warned};
use typst::engine::{Engine, Route, Sink, Traced};
use typst::foundations::{Output, StyleChain, Target, TargetElem};
use typst::introspection::{EmptyIntrospector, Introspector};
use typst::syntax::Span;
use typst::utils::Protected;
use typst_layout::{PagedDocument, PagedIntrospector};

/// The most rounds; the engine has five. Tables that turn back (`typst/house/table.typ`) need two more, and what has not
/// settled by then goes round in a circle.
const MOST_ROUNDS: usize = 7;

/// The pages of a document whose main template the world names. `laid_out` hears the number of pages before each round
/// of layout: none before the first, when the templates have put the document together.
pub fn lay_out(world: &dyn World, laid_out: impl Fn(usize)) -> Warned<SourceResult<PagedDocument>> {
    let mut sink = Sink::new();
    let output = settle(world, &mut sink, laid_out).map_err(each_once);
    Warned { output, warnings: sink.warnings() }
}

fn settle(world: &dyn World, sink: &mut Sink, laid_out: impl Fn(usize)) -> SourceResult<PagedDocument> {
    let world = world.track();
    let traced = Traced::default();
    let library = world.library();
    let base = StyleChain::new(&library.styles);
    let target = TargetElem::target.set(Target::Paged).wrap();
    let styles = base.chain(&target);
    let main = world.main();
    let source = world.source(main).map_err(|error| {
        let said = SourceDiagnostic::error(Span::detached(), ecow::EcoString::from(error));
        EcoVec::from([said])
    })?;
    let route = Route::default();
    let module = typst_eval::eval(world, library, traced.track(), sink.track_mut(), route.track(), &source)?;
    let content = module.content();
    laid_out(0);

    // Of a round before only what it found is kept, not its pages.
    let mut found: Option<Arc<PagedIntrospector>> = None;
    let mut document = None;
    for round in 1..=MOST_ROUNDS {
        let introspector: &dyn Introspector = match &found {
            Some(found) => &**found,
            None => &EmptyIntrospector,
        };
        let asked = comemo::Constraint::new();
        let mut round_sink = Sink::new();
        let mut engine = Engine {
            library,
            world,
            introspector: Protected::new(introspector.track_with(&asked)),
            traced: traced.track(),
            sink: round_sink.track_mut(),
            route: Route::default(),
        };
        let pages = PagedDocument::create(&mut engine, &content, styles)?;
        let settled = asked.validate(Output::introspector(&pages));
        if !settled && round < MOST_ROUNDS {
            found = Some(pages.introspector().clone());
            laid_out(pages.pages().len());
            continue;
        }
        if !settled {
            let message = format!("the layout has not settled after {MOST_ROUNDS} rounds");
            round_sink.warn(SourceDiagnostic::warning(Span::detached(), message));
        }
        sink.extend_from_sink(round_sink);
        document = Some(pages);
        break;
    }
    let delayed = sink.delayed();
    match document {
        Some(document) if delayed.is_empty() => Ok(document),
        _ => Err(delayed),
    }
}

/// Faults that differ neither in place nor in message are one.
fn each_once(faults: EcoVec<SourceDiagnostic>) -> EcoVec<SourceDiagnostic> {
    let mut kept: EcoVec<SourceDiagnostic> = EcoVec::new();
    for fault in faults {
        if !kept.iter().any(|it| it.span == fault.span && it.message == fault.message) {
            kept.push(fault);
        }
    }
    kept
}
