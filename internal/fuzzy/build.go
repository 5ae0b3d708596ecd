package fuzzy

import (
	"bufio"
	"cmp"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"math"
	"slices"
)

// frequentShare says from which share of the places on a fold has a bitmap in place of a list: one in this many. A bitmap
// of all places is as long as a list of one in 32; the searches that bitmaps save are worth twice that.
const frequentShare = 64

// Builder collects texts for a segment. Texts longer than MaxTokens are kept for equal texts only.
type Builder struct {
	raws   map[string]uint32
	folds  map[string]uint32
	raw    []rawToken
	fold   []string
	units  []unitRow
	tokens []uint32
	gone   []uint32
	buffer []token
}

type rawToken struct {
	text string
	symbol
}

type unitRow struct {
	id           uint32
	kind         uint8
	first, count uint32 // into tokens
	words        uint32
	skeleton     uint32
}

// NewBuilder gives an empty Builder.
func NewBuilder() *Builder {
	return &Builder{raws: map[string]uint32{}, folds: map[string]uint32{}}
}

// Add adds a text in normal form under the number id, which is not 0 and not in the builder yet. Searches see the kind.
func (b *Builder) Add(id uint32, text string, kind uint8) {
	b.buffer = appendTokens(b.buffer[:0], text)
	u := unitRow{id: id, kind: kind, first: uint32(len(b.tokens)), count: uint32(len(b.buffer)), skeleton: skeletonSeed}
	for _, t := range b.buffer {
		raw := b.intern(text[t.start:t.end], t.class)
		b.tokens = append(b.tokens, raw)
		if t.class != mark {
			u.words++
			u.skeleton = skeletonStep(u.skeleton, hashOf(b.fold[b.raw[raw].fold]))
		}
	}
	b.units = append(b.units, u)
}

// Replace notes that what older segments hold of the unit id is no longer true.
func (b *Builder) Replace(id uint32) { b.gone = append(b.gone, id) }

// Replaced gives the number of units noted by Replace.
func (b *Builder) Replaced() int { return len(b.gone) }

// Len gives the number of texts added.
func (b *Builder) Len() int { return len(b.units) }

const skeletonSeed = 2166136261

// skeletonStep takes the hash of one more fold into the hash of a skeleton.
func skeletonStep(h, fold uint32) uint32 { return (h^fold)*16777619 + 0x9e3779b9 }

func (b *Builder) intern(text string, c class) uint32 {
	if id, ok := b.raws[text]; ok {
		return id
	}
	text = string(append([]byte(nil), text...)) // do not keep the whole sentence
	key := fold(text, c)
	f, ok := b.folds[key]
	if !ok {
		f = uint32(len(b.fold))
		b.fold = append(b.fold, key)
		b.folds[key] = f
	}
	id := uint32(len(b.raw))
	b.raw = append(b.raw, rawToken{text, symbol{raw: id, fold: f, class: c, form: formOf(text, c)}})
	b.raws[text] = id
	return id
}

// WriteTo writes the segment with a label of at most 64 bytes. It uses memory in proportion to the texts.
func (b *Builder) WriteTo(w io.Writer, label string) error {
	if len(label) > labelSize {
		return fmt.Errorf("label of %d bytes", len(label))
	}
	if len(b.tokens) > math.MaxUint32/4 {
		return fmt.Errorf("more than %d tokens in one segment", math.MaxUint32/4)
	}
	l := b.layOut()
	sections := [sectionCount][]byte{
		secIDs: l.ids, secKinds: l.kinds, secStarts: l.starts, secTokens: l.tokens, secRuns: l.runs,
		secLists: l.lists, secBitmaps: l.bitmaps, secSkeletons: l.skeletons, secGone: b.goneBytes(),
		secFolds: l.foldTable, secFoldText: l.foldText, secFoldHash: l.foldHash,
		secRaws: l.rawTable, secRawText: l.rawText, secRawHash: l.rawHash,
	}
	out := bufio.NewWriterSize(w, 1<<20)
	if _, err := out.Write(b.head(label, l, sections)); err != nil {
		return err
	}
	for _, s := range sections {
		if _, err := out.Write(s); err != nil {
			return err
		}
		if _, err := out.Write(make([]byte, pad(len(s)))); err != nil {
			return err
		}
	}
	return out.Flush()
}

// pad is how many bytes a section is filled up with so that the next one begins at a multiple of 8.
func pad(n int) int { return -n & 7 }

func (b *Builder) head(label string, l *layout, sections [sectionCount][]byte) []byte {
	h := append(magic(), 0, 0, 0, 0)
	h = le.AppendUint32(h, Version)
	h = append(h, label...)
	h = append(h, make([]byte, labelSize-len(label))...)
	for _, n := range []int{len(b.units), len(b.raw), len(b.fold), l.frequent} {
		h = le.AppendUint32(h, uint32(n))
	}
	offset := (headSize + 7) &^ 7
	for _, s := range sections {
		h = le.AppendUint64(h, uint64(offset))
		h = le.AppendUint64(h, uint64(len(s)))
		h = le.AppendUint32(h, crc32.Checksum(s, castagnoli))
		offset += len(s) + pad(len(s))
	}
	le.PutUint32(h[8:], crc32.Checksum(h[12:headSize], castagnoli))
	return append(h, make([]byte, pad(headSize))...)
}

func (b *Builder) goneBytes() []byte {
	slices.Sort(b.gone)
	var out []byte
	for _, id := range slices.Compact(b.gone) {
		out = le.AppendUint32(out, id)
	}
	return out
}

// layout is the content of a segment while it is made.
type layout struct {
	frequent                                      int
	df                                            []uint32
	renamed                                       []uint32 // raw token -> its number in the file
	firstRaw                                      []uint32 // of a fold
	ids, kinds, starts, tokens, runs              []byte
	foldTable, foldText, foldHash, lists, bitmaps []byte
	rawTable, rawText, rawHash, skeletons         []byte
}

func (b *Builder) layOut() *layout {
	l := &layout{}
	b.place()
	b.nameFolds(l)
	b.nameRaws(l)
	b.writeFolds(l)
	b.writeUnits(l)
	b.writePostings(l)
	b.writeSkeletons(l)
	return l
}

// place brings the units into the order of their places.
func (b *Builder) place() {
	slices.SortFunc(b.units, func(x, y unitRow) int {
		return cmp.Or(cmp.Compare(x.words, y.words), cmp.Compare(x.count, y.count), cmp.Compare(x.id, y.id))
	})
}

// nameFolds counts in how many units each fold is and numbers the folds by falling frequency.
func (b *Builder) nameFolds(l *layout) {
	df := make([]uint32, len(b.fold))
	seen := make([]int32, len(b.fold))
	for i, u := range b.units {
		for _, t := range b.tokens[u.first : u.first+u.count] {
			f := b.raw[t].fold
			if b.raw[t].class != mark && seen[f] != int32(i+1) {
				seen[f] = int32(i + 1)
				df[f]++
			}
		}
	}
	order := make([]uint32, len(b.fold))
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortFunc(order, func(x, y uint32) int {
		return cmp.Or(cmp.Compare(df[y], df[x]), cmp.Compare(b.fold[x], b.fold[y]))
	})
	renamed, texts := make([]uint32, len(order)), make([]string, len(order))
	l.df = make([]uint32, len(order))
	for to, from := range order {
		renamed[from], texts[to], l.df[to] = uint32(to), b.fold[from], df[from]
		if int(df[from])*frequentShare > len(b.units) {
			l.frequent++
		}
	}
	for i := range b.raw {
		b.raw[i].fold = renamed[b.raw[i].fold]
	}
	b.fold = texts
	b.folds = nil // the numbers have changed: the builder is used up
}

func (b *Builder) writeFolds(l *layout) {
	posting := uint32(0)
	for i, t := range b.fold {
		l.foldText = append(l.foldText, t...)
		l.foldTable = le.AppendUint32(l.foldTable, uint32(len(l.foldText)))
		l.foldTable = le.AppendUint32(l.foldTable, posting)
		l.foldTable = le.AppendUint32(l.foldTable, l.df[i])
		l.foldTable = le.AppendUint32(l.foldTable, l.firstRaw[i])
		if i >= l.frequent {
			posting += l.df[i]
		}
	}
	l.foldHash = writeHash(b.fold)
}

// writeHash gives an open addressing table over texts, at most half full.
func writeHash(texts []string) []byte {
	slots := 2
	for slots < 2*len(texts) {
		slots *= 2
	}
	table := make([]byte, 4*slots)
	for i, t := range texts {
		at := int(hashOf(t)) & (slots - 1)
		for le.Uint32(table[4*at:]) != 0 {
			at = (at + 1) & (slots - 1)
		}
		le.PutUint32(table[4*at:], uint32(i+1))
	}
	return table
}

// nameRaws numbers the raw tokens by fold and falling frequency, so that frequent ones are short in the file and those of a
// fold are together.
func (b *Builder) nameRaws(l *layout) {
	counts := make([]uint32, len(b.raw))
	for _, t := range b.tokens {
		counts[t]++
	}
	order := make([]uint32, len(b.raw))
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortFunc(order, func(x, y uint32) int {
		return cmp.Or(cmp.Compare(b.raw[x].fold, b.raw[y].fold), cmp.Compare(counts[y], counts[x]), cmp.Compare(b.raw[x].text, b.raw[y].text))
	})
	l.renamed = make([]uint32, len(order))
	l.firstRaw = make([]uint32, len(b.fold))
	texts := make([]string, len(order))
	for to, from := range order {
		if f := b.raw[from].fold; to == 0 || f != b.raw[order[to-1]].fold {
			l.firstRaw[f] = uint32(to)
		}
		l.renamed[from], texts[to] = uint32(to), b.raw[from].text
		l.rawText = append(l.rawText, texts[to]...)
		l.rawTable = le.AppendUint32(l.rawTable, uint32(len(l.rawText)))
		l.rawTable = le.AppendUint32(l.rawTable, b.raw[from].fold)
		l.rawTable = append(l.rawTable, byte(b.raw[from].class), byte(b.raw[from].form), 0, 0)
	}
	l.rawHash = writeHash(texts)
}

// writeUnits writes what is stored by place.
func (b *Builder) writeUnits(l *layout) {
	for place, u := range b.units {
		l.starts = le.AppendUint32(l.starts, uint32(len(l.tokens)))
		l.ids = le.AppendUint32(l.ids, u.id)
		l.kinds = append(l.kinds, u.kind)
		for _, t := range b.tokens[u.first : u.first+u.count] {
			l.tokens = binary.AppendUvarint(l.tokens, uint64(l.renamed[t]))
		}
		if place == 0 || b.units[place-1].words != u.words || b.units[place-1].count != u.count {
			l.runs = le.AppendUint32(l.runs, uint32(place))
			l.runs = le.AppendUint16(l.runs, uint16(min(u.words, math.MaxUint16)))
			l.runs = le.AppendUint16(l.runs, uint16(min(u.count, math.MaxUint16)))
		}
	}
	l.starts = le.AppendUint32(l.starts, uint32(len(l.tokens)))
}

// writePostings writes the places of every fold: a bitmap for the frequent ones, a list for the others.
func (b *Builder) writePostings(l *layout) {
	size := 8 * ((len(b.units) + wordSize - 1) / wordSize)
	l.bitmaps = make([]byte, l.frequent*size)
	next := make([]uint32, len(l.df))
	total := uint32(0)
	for f := l.frequent; f < len(l.df); f++ {
		next[f] = total
		total += l.df[f]
	}
	l.lists = make([]byte, 4*total)
	seen := make([]uint32, len(l.df))
	for place, u := range b.units {
		for _, t := range b.tokens[u.first : u.first+u.count] {
			f := b.raw[t].fold
			if b.raw[t].class == mark || seen[f] == uint32(place+1) {
				continue
			}
			seen[f] = uint32(place + 1)
			if int(f) < l.frequent {
				l.bitmaps[int(f)*size+place/8] |= 1 << (place % 8)
				continue
			}
			le.PutUint32(l.lists[4*next[f]:], uint32(place))
			next[f]++
		}
	}
}

func (b *Builder) writeSkeletons(l *layout) {
	rows := make([]uint64, 0, len(b.units))
	for place, u := range b.units {
		rows = append(rows, uint64(u.skeleton)<<32|uint64(place))
	}
	slices.Sort(rows)
	l.skeletons = make([]byte, 0, 8*len(rows))
	for _, r := range rows {
		l.skeletons = le.AppendUint32(l.skeletons, uint32(r>>32))
		l.skeletons = le.AppendUint32(l.skeletons, uint32(r))
	}
}
