package fuzzy

import (
	"fmt"
	"hash/crc32"
	"io"
	"math"
)

// sectionWriter writes the sections of a segment in their order, and the head when all are written. It stops at the first error.
type sectionWriter struct {
	w        io.WriterAt
	next     int64 // where the next section begins
	contents [sectionCount]content
	buf      []byte // that the sections use one after the other
	err      error
}

// content is a row of the table of contents.
type content struct {
	offset, length int64
	sum            uint32
}

func newSectionWriter(w io.WriterAt) *sectionWriter {
	return &sectionWriter{w: w, next: headSize + int64(pad(headSize))}
}

// pad is how many bytes a section is filled up with so that the next one begins at a multiple of 8.
func pad(n int) int { return -n & 7 }

func (f *sectionWriter) writeAt(b []byte, at int64) {
	if f.err == nil {
		_, f.err = f.w.WriteAt(b, at)
	}
}

// reserve leaves space for a section that fill writes.
func (f *sectionWriter) reserve(section, size int) {
	f.contents[section] = content{offset: f.next, length: int64(size)}
	f.next += int64(size + pad(size))
	if int64(size) > math.MaxUint32 && f.err == nil {
		f.err = fmt.Errorf("section %d of %d bytes", section, size)
	}
}

// fill writes a section for which there is space.
func (f *sectionWriter) fill(section int, b []byte) {
	c := &f.contents[section]
	c.sum = crc32.Checksum(b, castagnoli)
	f.writeAt(b, c.offset)
	f.writeAt(make([]byte, pad(len(b))), c.offset+int64(len(b)))
}

// put writes a section.
func (f *sectionWriter) put(section int, b []byte) {
	f.reserve(section, len(b))
	f.fill(section, b)
}

// flushSize is how many bytes of a section wait to be written.
const flushSize = 1 << 20

// section is a section that is written piece by piece.
type section struct {
	buf     []byte // waits to be written; write takes it with more at its end
	file    *sectionWriter
	number  int
	written int64
	sum     uint32
}

// begin begins a section. Only one is written at a time.
func (f *sectionWriter) begin(number int) *section {
	return &section{buf: f.buf[:0], file: f, number: number}
}

// size gives the bytes of the section so far.
func (s *section) size() int64 { return s.written + int64(len(s.buf)) }

// write takes buf with more at its end.
func (s *section) write(buf []byte) {
	if s.buf = buf; len(buf) >= flushSize {
		s.flush()
	}
}

func (s *section) flush() {
	s.file.writeAt(s.buf, s.file.next+s.written)
	s.sum = crc32.Update(s.sum, castagnoli, s.buf)
	s.written += int64(len(s.buf))
	s.buf = s.buf[:0]
}

// end ends the section.
func (s *section) end() {
	s.flush()
	f := s.file
	f.buf = s.buf
	f.writeAt(make([]byte, pad(int(s.written))), f.next+s.written)
	f.reserve(s.number, int(s.written))
	f.contents[s.number].sum = s.sum
}

// finish writes the head.
func (f *sectionWriter) finish(label string, counts ...int) error {
	h := append(magic(), 0, 0, 0, 0)
	h = le.AppendUint32(h, Version)
	h = append(h, label...)
	h = append(h, make([]byte, labelSize-len(label))...)
	for _, n := range counts {
		h = le.AppendUint32(h, uint32(n))
	}
	for _, c := range f.contents {
		h = le.AppendUint64(h, uint64(c.offset))
		h = le.AppendUint64(h, uint64(c.length))
		h = le.AppendUint32(h, c.sum)
	}
	le.PutUint32(h[8:], crc32.Checksum(h[12:headSize], castagnoli))
	f.writeAt(append(h, make([]byte, pad(headSize))...), 0)
	return f.err
}

// memoryFile is a file in memory.
type memoryFile []byte

// WriteAt implements io.WriterAt.
func (m *memoryFile) WriteAt(b []byte, at int64) (int, error) {
	if more := int(at) + len(b) - len(*m); more > 0 {
		*m = append(*m, make([]byte, more)...)
	}
	return copy((*m)[at:], b), nil
}
