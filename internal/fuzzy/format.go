package fuzzy

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"math"
	"math/bits"
	"slices"
	"sort"
)

// A segment file is a head, sections and a table of contents in the head. All integers are little endian.
//
//	magic     8 bytes  "sngfuzz" and the version of the format
//	checksum  4 bytes  CRC-32C of the head after it
//	score     4 bytes  Version of the score
//	label     64 bytes what the caller wants to find again, zero padded
//	units, raws, folds, frequent folds (4 bytes each)
//	contents  for each section its offset, length (8 bytes each) and CRC-32C (4 bytes)
//
// Places are the positions of units in the file: units are sorted by tokens, words, skeleton and id. Folds are numbered by
// falling frequency, and so are raw tokens. Sections, in order:
//
//	ids       4 bytes a place: the unit
//	kinds     1 byte a place: the kind that the caller gave the unit
//	starts    4 bytes a place and one more: where its tokens begin in tokens
//	tokens    the raw tokens of each place; then 8 zero bytes
//	skeletons 4 bytes a place: hash of its folds without marks
//	runs      the places with one number of words and tokens: first place (4), words (2), tokens (2)
//	raws      for each raw token: end of its text (4), fold (4), class (1), form (1), padding (2)
//	rawText   the texts of the raw tokens, one after the other
//	rawHash   open addressing: raw token + 1, or 0 (4 bytes a slot, a power of two)
//	spellings the raw tokens (4 bytes each) of fold 0, of fold 1, …
//	folds     for each fold: end of its text (4), offset in lists (4), number of places (4), first spelling (4)
//	foldText  the texts of the folds, one after the other
//	foldHash  as rawHash
//	lists     the places of each fold that is not frequent, as sets; then 8 zero bytes
//	bitmaps   one bit a place for each frequent fold, in words of 64 places
//	buckets   for each bucket of pairs, and one more: offset in pairs (4)
//	pairs     for each bucket that is not empty: number of places as a varint, skips if there are many, the places as a
//	          set; then 8 zero bytes
//	gone      4 bytes a unit: those that this segment replaces or takes away, ascending
//
// How the tokens of a text are stored stands in stored.go, how a set is in places.go.
//
// History: version 1 had lists of 4 bytes a place and no pairs; version 2 had the places sorted by words first, and no
// skips; version 3 had the tokens as varints; version 4 is this.
const (
	formatVersion = 4
	wordSize      = 64 // places in a word of a bitmap

	labelSize   = 64
	headSize    = 8 + 4 + 4 + labelSize + 4*4 + sectionCount*contentSize
	contentSize = 20
)

// The sections.
const (
	secIDs = iota
	secKinds
	secStarts
	secTokens
	secSkeletons
	secRuns
	secRaws
	secRawText
	secRawHash
	secSpellings
	secFolds
	secFoldText
	secFoldHash
	secLists
	secBitmaps
	secBuckets
	secPairs
	secGone
	sectionCount
)

const (
	rawSize  = 12
	foldSize = 16
	runSize  = 8
)

var (
	le         = binary.LittleEndian
	castagnoli = crc32.MakeTable(crc32.Castagnoli)
)

// magic begins every segment file.
func magic() []byte { return append([]byte("sngfuzz"), formatVersion) }

// FormatError says why bytes are no segment, or a damaged one.
type FormatError struct{ Reason string }

func (e *FormatError) Error() string { return "fuzzy index: " + e.Reason }

// Segment is an index of texts, ready to be searched. It reads the bytes that it was opened with as it needs them and is
// safe for concurrent use; each searching goroutine has a Searcher of its own.
type Segment struct {
	label     string
	units     int
	words     int // of a bitmap
	raws      int
	folds     int
	frequent  int
	width     int // logarithm of the number of buckets
	runs      []run
	bands     []band
	runAt     []uint32 // the run of the first of each 64 places
	byWords   []uint32 // the runs by their words
	firstOf   []uint32 // where in byWords the runs of each number of words begin
	meanWords float64
	section   [sectionCount][]byte
	sums      [sectionCount]uint32
}

// Open reads the head of a segment. Only the head is checked; Verify checks the rest. The error is a *FormatError.
func Open(b []byte) (*Segment, error) {
	if len(b) < headSize || !slices.Equal(b[:7], magic()[:7]) {
		return nil, &FormatError{"not an index"}
	}
	if b[7] != formatVersion {
		return nil, &FormatError{fmt.Sprintf("format %d, this program reads %d", b[7], formatVersion)}
	}
	if crc32.Checksum(b[12:headSize], castagnoli) != le.Uint32(b[8:]) {
		return nil, &FormatError{"damaged head"}
	}
	if v := le.Uint32(b[12:]); v != Version {
		return nil, &FormatError{fmt.Sprintf("made for score %d, this program has %d", v, Version)}
	}
	s := &Segment{label: trimZeros(b[16 : 16+labelSize])}
	counts := b[16+labelSize:]
	s.units, s.raws = int(le.Uint32(counts)), int(le.Uint32(counts[4:]))
	s.folds, s.frequent = int(le.Uint32(counts[8:])), int(le.Uint32(counts[12:]))
	s.words = (s.units + wordSize - 1) / wordSize
	contents := counts[16:]
	for i := range s.section {
		c := contents[i*contentSize:]
		offset, length := le.Uint64(c), le.Uint64(c[8:])
		if offset > uint64(len(b)) || length > uint64(len(b))-offset {
			return nil, &FormatError{"cut short"}
		}
		s.section[i] = b[offset : offset+length : offset+length]
		s.sums[i] = le.Uint32(c[16:])
	}
	if err := s.checkSizes(); err != nil {
		return nil, err
	}
	if err := s.readRuns(); err != nil {
		return nil, err
	}
	return s, nil
}

// run is the places of all texts of one number of words and tokens.
type run struct{ words, length, start, end int }

// band is the runs of all texts with one number of tokens.
type band struct {
	length      int
	least, most int // words
	first, last int // runs
}

// readRuns reads the runs, which must follow one another from the first place to the last.
func (s *Segment) readRuns() error {
	b := s.section[secRuns]
	n := len(b) / runSize
	words := 0
	for i := range n {
		r := readRun(b[i*runSize:], s.units)
		if i+1 < n {
			r.end = readRun(b[(i+1)*runSize:], s.units).start
		}
		if i == 0 && r.start != 0 || r.start >= r.end || r.end > s.units || i > 0 && r.length < s.runs[i-1].length {
			return &FormatError{"runs out of order"}
		}
		words += r.words * (r.end - r.start)
		if n := len(s.bands); n == 0 || s.bands[n-1].length != r.length {
			s.bands = append(s.bands, band{length: r.length, least: r.words, first: len(s.runs)})
		}
		last := &s.bands[len(s.bands)-1]
		last.most, last.last = r.words, len(s.runs)
		s.runs = append(s.runs, r)
		for at := len(s.runAt) * wordSize; at < r.end; at += wordSize {
			s.runAt = append(s.runAt, uint32(i))
		}
	}
	if len(b)%runSize != 0 || s.units > 0 && (n == 0 || s.runs[n-1].end != s.units) {
		return &FormatError{"runs out of order"}
	}
	s.sortRuns()
	s.meanWords = max(1, float64(words)/float64(max(1, s.units)))
	return nil
}

// readRun reads a run that is the last of so many units.
func readRun(b []byte, units int) run {
	return run{start: int(le.Uint32(b)), words: int(le.Uint16(b[4:])), length: int(le.Uint16(b[6:])), end: units}
}

// runOf gives the run that a place is in.
func (s *Segment) runOf(place int) int {
	i := int(s.runAt[place/wordSize])
	for s.runs[i].end <= place {
		i++
	}
	return i
}

// runsOf gives the runs of the texts with so many words.
func (s *Segment) runsOf(words int) []uint32 {
	if words = min(words, math.MaxUint16); words+1 < len(s.firstOf) {
		return s.byWords[s.firstOf[words]:s.firstOf[words+1]]
	}
	return nil
}

// sortRuns brings the runs into the order of their words.
func (s *Segment) sortRuns() {
	most := 0
	for _, r := range s.runs {
		most = max(most, r.words)
	}
	s.firstOf, s.byWords = make([]uint32, most+2), make([]uint32, len(s.runs))
	for _, r := range s.runs {
		s.firstOf[r.words+1]++
	}
	for i := range most + 1 {
		s.firstOf[i+1] += s.firstOf[i]
	}
	next := slices.Clone(s.firstOf)
	for i, r := range s.runs {
		s.byWords[next[r.words]] = uint32(i)
		next[r.words]++
	}
}

// skeleton gives the hash of the folds, marks left out, of the text at a place.
func (s *Segment) skeleton(place int) uint32 { return le.Uint32(s.section[secSkeletons][4*place:]) }

// firstSkeleton gives the first place of a run whose skeleton is not under h. Hashes are spread evenly, so it is looked for around
// where it should be.
func (s *Segment) firstSkeleton(r *run, h uint32) int {
	n := r.end - r.start
	lo := r.start + int(uint64(h)*uint64(n)>>32)
	hi := lo
	for step := 4; lo > r.start && s.skeleton(lo-1) >= h; step *= 2 {
		hi, lo = lo, max(r.start, lo-step)
	}
	for step := 4; hi < r.end && s.skeleton(hi) < h; step *= 2 {
		lo, hi = hi, min(r.end, hi+step)
	}
	return lo + sort.Search(hi-lo, func(i int) bool { return s.skeleton(lo+i) >= h })
}

// checkSizes compares the sizes of the sections with the counts of the head.
func (s *Segment) checkSizes() error {
	sizes := map[int]int{secIDs: 4 * s.units, secKinds: s.units, secStarts: 4 * (s.units + 1), secSkeletons: 4 * s.units,
		secRaws: rawSize * s.raws, secSpellings: 4 * s.raws, secFolds: foldSize * s.folds, secBitmaps: 8 * s.words * s.frequent}
	for i, size := range sizes {
		if len(s.section[i]) != size {
			return &FormatError{"sizes that do not agree"}
		}
	}
	buckets := len(s.section[secBuckets])/4 - 1
	s.width = bits.Len(uint(buckets)) - 1
	if s.frequent > s.folds || buckets < 1 || buckets != 1<<s.width {
		return &FormatError{"sizes that do not agree"}
	}
	return nil
}

// Verify reads the whole segment and compares its checksums. The error is a *FormatError.
func (s *Segment) Verify() error {
	for i, b := range s.section {
		if crc32.Checksum(b, castagnoli) != s.sums[i] {
			return &FormatError{fmt.Sprintf("section %d is damaged", i)}
		}
	}
	return nil
}

// Label gives what Builder.WriteTo was given.
func (s *Segment) Label() string { return s.label }

// Len gives the number of units in the segment.
func (s *Segment) Len() int { return s.units }

// Gone reports whether the segment replaces or takes away the unit id of older segments.
func (s *Segment) Gone(id uint32) bool {
	b := s.section[secGone]
	lo, hi := 0, len(b)/4
	for lo < hi {
		mid := (lo + hi) / 2
		if le.Uint32(b[4*mid:]) < id {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo < len(b)/4 && le.Uint32(b[4*lo:]) == id
}

// GoneLen gives the number of units that the segment replaces or takes away.
func (s *Segment) GoneLen() int { return len(s.section[secGone]) / 4 }

func trimZeros(b []byte) string {
	for len(b) > 0 && b[len(b)-1] == 0 {
		b = b[:len(b)-1]
	}
	return string(b)
}

// id gives the unit at a place.
func (s *Segment) id(place int) uint32 { return le.Uint32(s.section[secIDs][4*place:]) }

// raw gives what the score needs of a raw token.
func (s *Segment) raw(id uint32) symbol {
	b := s.section[secRaws][rawSize*int(id):]
	return symbol{raw: id, fold: le.Uint32(b[4:]), class: class(b[8]), form: form(b[9])}
}

// span gives where the raw tokens of a place begin and end in secTokens.
func (s *Segment) span(place int) (start, end int) {
	starts := s.section[secStarts][4*place:]
	return int(le.Uint32(starts)), int(le.Uint32(starts[4:]))
}

// varint gives the first varint of b, which has at least one, and its length.
func varint(b []byte) (v uint32, n int) {
	v = uint32(b[0])
	if v < 0x80 {
		return v, 1
	}
	v &= 0x7f
	for n = 1; ; n++ {
		c := b[n]
		v |= uint32(c&0x7f) << (7 * n)
		if c < 0x80 {
			return v, n + 1
		}
	}
}

// text gives text number i of a table of size bytes a row that ends with text ends.
func text(table, texts []byte, size, i int) []byte {
	start := uint32(0)
	if i > 0 {
		start = le.Uint32(table[size*(i-1):])
	}
	return texts[start:le.Uint32(table[size*i:])]
}

// lookup finds the number of s in a hash table over texts.
func lookup(hash, table, texts []byte, size int, s string) (uint32, bool) {
	slots := uint32(len(hash) / 4)
	if slots == 0 {
		return 0, false
	}
	at := hashOf(s) & (slots - 1)
	for range slots {
		v := le.Uint32(hash[4*at:])
		if v == 0 {
			return 0, false
		}
		if string(text(table, texts, size, int(v-1))) == s {
			return v - 1, true
		}
		at = (at + 1) & (slots - 1)
	}
	return 0, false
}

func (s *Segment) lookupRaw(token string) (uint32, bool) {
	return lookup(s.section[secRawHash], s.section[secRaws], s.section[secRawText], rawSize, token)
}

func (s *Segment) lookupFold(fold string) (uint32, bool) {
	return lookup(s.section[secFoldHash], s.section[secFolds], s.section[secFoldText], foldSize, fold)
}

// fold gives the text of a fold.
func (s *Segment) fold(n uint32) []byte {
	return text(s.section[secFolds], s.section[secFoldText], foldSize, int(n))
}

// hashOf is FNV-1a: the value is stored, so it must be the same in every process.
func hashOf[T string | []byte](s T) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// postings gives the number of places that a fold is at.
func (s *Segment) postings(fold uint32) int {
	return int(le.Uint32(s.section[secFolds][foldSize*int(fold)+8:]))
}

// list gives the places of a fold that is not frequent.
func (s *Segment) list(fold uint32) set {
	f := s.section[secFolds][foldSize*int(fold):]
	return s.setOf(secLists, int(le.Uint32(f[4:])), int(le.Uint32(f[8:])))
}

// bucket gives what is stored of a bucket of pairs.
func (s *Segment) bucket(n uint32) []byte {
	b := s.section[secBuckets][4*n:]
	return s.section[secPairs][le.Uint32(b):le.Uint32(b[4:])]
}

// setIn gives the places of a bucket of which something is stored, and its skips.
func (s *Segment) setIn(bucket []byte) (places set, skip []byte) {
	n, at := varint(bucket)
	if int(n) > s.units {
		panic("a set of more places than there are")
	}
	bucket = bucket[at : len(bucket)+slack : cap(bucket)]
	if n >= skipFrom {
		skip = bucket[:(skips-1)*skipSize]
		bucket = bucket[len(skip):]
	}
	return set{bucket, int(n)}, skip
}

// setOf gives the set of n places at an offset of a section.
func (s *Segment) setOf(section, offset, n int) set {
	if n > s.units {
		panic("a set of more places than there are")
	}
	return set{s.section[section][offset:], n}
}

// bitmap gives the places of a frequent fold.
func (s *Segment) bitmap(fold uint32) []byte {
	size := 8 * s.words
	return s.section[secBitmaps][size*int(fold) : size*int(fold+1)]
}

// spellings gives the raw tokens of a fold, 4 bytes each.
func (s *Segment) spellings(fold uint32) []byte {
	f := s.section[secFolds][foldSize*int(fold):]
	first, end := int(le.Uint32(f[12:])), s.raws
	if int(fold) < s.folds-1 {
		end = int(le.Uint32(f[foldSize+12:]))
	}
	return s.section[secSpellings][4*first : 4*end]
}
