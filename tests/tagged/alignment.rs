//! Holds what a structure tree says against the lines of a text, in order.

/// For each unit the lines that it says as a whole: the longest chain in which units and lines are in one order. A unit may
/// say several lines, one behind the other.
pub fn alignment(units: &[String], lines: &[String]) -> Vec<Option<std::ops::Range<usize>>> {
    /// The most lines that a unit says: those of a masthead.
    const MOST: usize = 12;
    // What chains that end before a line are worth, and their last link, as a tree of greatest values.
    let mut best: Vec<(usize, Option<usize>)> = vec![(0, None); lines.len() + 2];
    let mut links: Vec<(usize, std::ops::Range<usize>, Option<usize>)> = vec![];
    let greatest = |best: &[(usize, Option<usize>)], before: usize| {
        let (mut found, mut at) = ((0, None), before);
        while at > 0 {
            found = if best[at].0 > found.0 { best[at] } else { found };
            at &= at - 1;
        }
        found
    };
    for (number, unit) in units.iter().enumerate() {
        let mut candidates = vec![];
        for begin in (0..lines.len()).filter(|it| unit.starts_with(&lines[*it])) {
            let mut rest = unit.as_str();
            for (end, line) in lines.iter().enumerate().skip(begin).take(MOST) {
                let Some(left) = rest.strip_prefix(line.as_str()) else { break };
                if left.is_empty() {
                    let (value, before) = greatest(&best, begin);
                    candidates.push((value + end + 1 - begin, begin..end + 1, before));
                    break;
                }
                let Some(left) = left.strip_prefix(' ') else { break };
                rest = left;
            }
        }
        for (value, range, before) in candidates {
            let mut at = range.end;
            links.push((number, range, before));
            while at < best.len() {
                if value > best[at].0 {
                    best[at] = (value, Some(links.len() - 1));
                }
                at += at & at.wrapping_neg();
            }
        }
    }
    let mut found = vec![None; units.len()];
    let mut next = greatest(&best, lines.len()).1;
    while let Some(link) = next {
        let (unit, range, before) = &links[link];
        found[*unit] = Some(range.clone());
        next = *before;
    }
    found
}
