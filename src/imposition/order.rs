//! Which page stands where on which sheet: arithmetic alone.
//!
//! Sheets are folded once and laid into one another, so many of them to a signature; signatures lie one behind the other.
//! Read from the outside, the k-th of the sheets of a signature of n pages has on its front the pages 2k+1 and n−2k, and
//! on its back 2k+2 and n−2k−1 (layout-rules section 7). Which of a pair stands on the left is a matter of the binding.

/// How pages are laid on sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scheme {
    /// How many pages a signature has, a multiple of four; all of them if there is none.
    pub signature: Option<usize>,
    /// Whether the right side is bound.
    pub right_bound: bool,
    /// Whether the last page is the back of the cover, before which blanks go.
    pub back_cover: bool,
}

/// A sheet with four pages, two on each side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sheet {
    /// Its signature, from 0.
    pub signature: usize,
    /// How many sheets of its signature lie around it.
    pub depth: usize,
    /// What is printed first.
    pub front: Side,
    /// What is printed on the other side.
    pub back: Side,
}

/// The two pages of one side, from 0; a blank is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Side {
    /// The page on the left.
    pub left: Option<usize>,
    /// The page on the right.
    pub right: Option<usize>,
}

impl Scheme {
    /// How many pages the sheets of so many have, blanks included.
    pub fn padded(&self, pages: usize) -> usize {
        pages.next_multiple_of(self.signature.unwrap_or(4).max(4))
    }

    /// The sheets of so many pages, signature by signature, each from the outside.
    pub fn sheets(&self, pages: usize) -> Vec<Sheet> {
        let padded = self.padded(pages);
        let length = self.signature.unwrap_or(padded).max(4);
        let signatures = (0..padded).step_by(length).enumerate();
        signatures.flat_map(|(signature, first)| self.signature(signature, first, length, pages)).collect()
    }

    fn signature(
        self,
        signature: usize,
        first: usize,
        length: usize,
        pages: usize,
    ) -> impl Iterator<Item = Sheet> {
        (0..length / 4).map(move |depth| {
            let page = |place: usize| self.page(first + place, pages);
            let (outer, inner) = (2 * depth, length - 1 - 2 * depth);
            Sheet {
                signature,
                depth,
                front: self.side(page(outer), page(inner)),
                back: self.side(page(inner - 1), page(outer + 1)),
            }
        })
    }

    /// The padded pages in the order in which they are read; a blank is none.
    pub fn in_order(self, pages: usize) -> impl Iterator<Item = Option<usize>> {
        (0..self.padded(pages)).map(move |place| self.page(place, pages))
    }

    /// What stands at a place of the padded pages.
    fn page(self, place: usize, pages: usize) -> Option<usize> {
        let last = self.padded(pages) - 1;
        match self.back_cover && pages > 1 {
            true if place == last => Some(pages - 1),
            true => (place + 1 < pages).then_some(place),
            false => (place < pages).then_some(place),
        }
    }

    /// A side as it lies where the right side is bound, or as it lies in a mirror.
    fn side(self, left: Option<usize>, right: Option<usize>) -> Side {
        if self.right_bound { Side { left, right } } else { Side { left: right, right: left } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pages as they are read once the sheets are folded: leaf by leaf from the first, its front and its back.
    fn read(sheets: &[Sheet], right_bound: bool) -> Vec<Option<usize>> {
        let mut pages = vec![];
        for signature in sheets.chunk_by(|a, b| a.signature == b.signature) {
            // A leaf is half a sheet: what is read first lies away from the back, on the side that faces the reader.
            let (mut firsts, mut lasts) = (vec![], vec![]);
            for sheet in signature {
                let (front, back) = (sheet.front, sheet.back);
                // Turned on its upright axis, what is on the left of the front has the right of the back behind it.
                let (first, last) = if right_bound {
                    ([front.left, back.right], [back.left, front.right])
                } else {
                    ([front.right, back.left], [back.right, front.left])
                };
                firsts.extend(first);
                lasts.push(last);
            }
            pages.extend(firsts);
            pages.extend(lasts.into_iter().rev().flatten());
        }
        pages
    }

    #[test]
    fn eight_pages_lie_as_the_rule_has_them() {
        let scheme = Scheme { signature: None, right_bound: true, back_cover: false };
        let side = |left: usize, right: usize| Side { left: Some(left - 1), right: Some(right - 1) };
        let sheets = scheme.sheets(8);
        assert_eq!((sheets[0].front, sheets[0].back), (side(1, 8), side(7, 2)));
        assert_eq!((sheets[1].front, sheets[1].back), (side(3, 6), side(5, 4)));
        let sheets = Scheme { right_bound: false, ..scheme }.sheets(8);
        assert_eq!((sheets[0].front, sheets[0].back), (side(8, 1), side(2, 7)));
    }

    #[test]
    fn folded_sheets_are_read_in_order() {
        for pages in 1..=200 {
            for signature in [None, Some(4), Some(8), Some(16), Some(32)] {
                for right_bound in [true, false] {
                    for back_cover in [true, false] {
                        let scheme = Scheme { signature, right_bound, back_cover };
                        let found = read(&scheme.sheets(pages), right_bound);
                        assert_eq!(found.len(), scheme.padded(pages), "{scheme:?} {pages}");
                        let printed: Vec<usize> = found.iter().flatten().copied().collect();
                        assert_eq!(printed, (0..pages).collect::<Vec<_>>(), "{scheme:?} {pages}");
                        // Blanks are at the end of what is read, before the back cover.
                        let end = pages - usize::from(back_cover && pages > 1);
                        assert!(found[..end].iter().all(Option::is_some), "{scheme:?} {pages}");
                        assert!(!back_cover || pages == 1 || found.last() == Some(&Some(pages - 1)));
                    }
                }
            }
        }
    }
}
