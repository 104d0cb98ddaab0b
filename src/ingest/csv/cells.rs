//! One CSV row -> cells.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder, Terminator};

/// Splits rows into cells; holds those of the last one.
pub(crate) struct Cells {
    reader: Reader,
    text: Vec<u8>,
    ends: Vec<usize>,
    count: usize,
}

impl Cells {
    pub(super) fn new(separator: u8) -> Cells {
        let reader = ReaderBuilder::new().delimiter(separator).terminator(Terminator::Any(b'\n')).build();
        Cells { reader, text: Vec::new(), ends: vec![0; 64], count: 0 }
    }

    /// Splits one row, which may end in a line end or in the middle of a quoted cell.
    pub(super) fn split(&mut self, row: &[u8]) {
        if self.text.len() < row.len() {
            self.text.resize(row.len(), 0);
        }
        while !self.fits(row) {
            self.ends.resize(self.ends.len() * 2, 0);
        }
    }

    /// Splits a row; returns `false` when the row has more cells than there is room for.
    fn fits(&mut self, row: &[u8]) -> bool {
        self.reader.reset();
        let (mut read, mut written) = (0, 0);
        self.count = 0;
        loop {
            let input = row.get(read..).unwrap_or_default();
            let text = self.text.get_mut(written..).unwrap_or_default();
            let ends = self.ends.get_mut(self.count..).unwrap_or_default();
            let (result, consumed, wrote, ended) = self.reader.read_record(input, text, ends);
            read += consumed;
            written += wrote;
            self.count += ended;
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputEndsFull => return false,
                // The text of the cells is never longer than the row.
                ReadRecordResult::OutputFull | ReadRecordResult::Record | ReadRecordResult::End => return true,
            }
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.count
    }

    pub(crate) fn get(&self, index: usize) -> Option<&[u8]> {
        let end = self.ends.get(..self.count)?.get(index)?;
        let start = index.checked_sub(1).and_then(|before| self.ends.get(before)).unwrap_or(&0);
        self.text.get(*start..*end)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &[u8]> {
        (0..self.count).filter_map(|index| self.get(index))
    }
}
