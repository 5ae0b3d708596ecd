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

// frequentShare says from which share of the places on a fold has a bitmap in place of a set: one in this many. A bitmap of all
// places is as long as a set of about one in eight; what it saves of a search is worth the difference.
const frequentShare = 16

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
	skeleton     uint32 // hash of its folds, marks left out
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
		secIDs: l.ids, secKinds: l.kinds, secStarts: l.starts, secTokens: l.tokens, secSkeletons: l.skeletons, secRuns: l.runs,
		secLists: l.lists, secBitmaps: l.bitmaps, secBuckets: l.buckets, secPairs: l.pairs, secGone: b.goneBytes(),
		secFolds: l.foldTable, secFoldText: l.foldText, secFoldHash: l.foldHash, secSpellings: l.spellings,
		secRaws: l.rawTable, secRawText: l.rawText, secRawHash: l.rawHash,
	}
	for i, s := range sections {
		if len(s) > math.MaxUint32 {
			return fmt.Errorf("section %d of %d bytes", i, len(s))
		}
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
	ids, kinds, starts, tokens, skeletons, runs   []byte
	foldTable, foldText, foldHash, lists, bitmaps []byte
	rawTable, rawText, rawHash, spellings         []byte
	buckets, pairs                                []byte
}

func (b *Builder) layOut() *layout {
	l := &layout{}
	b.place()
	b.nameFolds(l)
	b.nameRaws(l)
	b.writeUnits(l)
	b.writePostings(l)
	b.writeFolds(l)
	b.writePairs(l)
	return l
}

// place brings the units into the order of their places.
func (b *Builder) place() {
	slices.SortFunc(b.units, func(x, y unitRow) int {
		return cmp.Or(cmp.Compare(inRun(x.words), inRun(y.words)), cmp.Compare(inRun(x.count), inRun(y.count)),
			cmp.Compare(x.skeleton, y.skeleton), cmp.Compare(x.id, y.id))
	})
}

// inRun gives a number of words or tokens as a run has it.
func inRun(n uint32) uint16 { return uint16(min(n, math.MaxUint16)) }

// appendWords appends the folds of a unit, marks left out.
func (b *Builder) appendWords(dst []uint32, u unitRow) []uint32 {
	for _, t := range b.tokens[u.first : u.first+u.count] {
		if b.raw[t].class != mark {
			dst = append(dst, b.raw[t].fold)
		}
	}
	return dst
}

// nameFolds counts in how many units each fold is and numbers the folds by falling frequency.
func (b *Builder) nameFolds(l *layout) {
	df := make([]uint32, len(b.fold))
	seen := make([]int32, len(b.fold))
	var words []uint32
	for i, u := range b.units {
		words = b.appendWords(words[:0], u)
		for _, f := range words {
			if seen[f] != int32(i+1) {
				seen[f] = int32(i + 1)
				df[f]++
			}
		}
	}
	order := upTo(len(b.fold))
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

// upTo gives the numbers below n.
func upTo(n int) []uint32 {
	list := make([]uint32, n)
	for i := range list {
		list[i] = uint32(i)
	}
	return list
}

// nameRaws numbers the raw tokens by falling frequency, so that frequent ones are short in the file.
func (b *Builder) nameRaws(l *layout) {
	counts := make([]uint32, len(b.raw))
	for _, t := range b.tokens {
		counts[t]++
	}
	order := upTo(len(b.raw))
	slices.SortFunc(order, func(x, y uint32) int {
		return cmp.Or(cmp.Compare(counts[y], counts[x]), cmp.Compare(b.raw[x].text, b.raw[y].text))
	})
	l.renamed = make([]uint32, len(order))
	texts := make([]string, len(order))
	for to, from := range order {
		l.renamed[from], texts[to] = uint32(to), b.raw[from].text
		l.rawText = append(l.rawText, texts[to]...)
		l.rawTable = le.AppendUint32(l.rawTable, uint32(len(l.rawText)))
		l.rawTable = le.AppendUint32(l.rawTable, b.raw[from].fold)
		l.rawTable = append(l.rawTable, byte(b.raw[from].class), byte(b.raw[from].form), 0, 0)
	}
	l.rawHash = writeHash(texts)
}

// writeFolds writes the table of folds; the places of each are in lists already.
func (b *Builder) writeFolds(l *layout) {
	byFold := upTo(len(b.raw))
	slices.SortFunc(byFold, func(x, y uint32) int {
		return cmp.Or(cmp.Compare(b.raw[x].fold, b.raw[y].fold), cmp.Compare(l.renamed[x], l.renamed[y]))
	})
	for i, t := range b.fold {
		l.foldText = append(l.foldText, t...)
		le.PutUint32(l.foldTable[foldSize*i:], uint32(len(l.foldText)))
	}
	for i, raw := range byFold {
		f := b.raw[raw].fold
		if i == 0 || f != b.raw[byFold[i-1]].fold {
			le.PutUint32(l.foldTable[foldSize*int(f)+12:], uint32(i))
		}
		l.spellings = le.AppendUint32(l.spellings, l.renamed[raw])
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

// writeUnits writes what is stored by place.
func (b *Builder) writeUnits(l *layout) {
	for place, u := range b.units {
		l.starts = le.AppendUint32(l.starts, uint32(len(l.tokens)))
		l.ids = le.AppendUint32(l.ids, u.id)
		l.kinds = append(l.kinds, u.kind)
		l.skeletons = le.AppendUint32(l.skeletons, u.skeleton)
		for _, t := range b.tokens[u.first : u.first+u.count] {
			l.tokens = binary.AppendUvarint(l.tokens, uint64(l.renamed[t]))
		}
		words, count := inRun(u.words), inRun(u.count)
		if place == 0 || inRun(b.units[place-1].words) != words || inRun(b.units[place-1].count) != count {
			l.runs = le.AppendUint32(l.runs, uint32(place))
			l.runs = le.AppendUint16(l.runs, words)
			l.runs = le.AppendUint16(l.runs, count)
		}
	}
	l.starts = le.AppendUint32(l.starts, uint32(len(l.tokens)))
	l.tokens = append(l.tokens, make([]byte, slack)...)
}

// writePostings writes the places of every fold: a bitmap for the frequent ones, a set for the others.
func (b *Builder) writePostings(l *layout) {
	size := 8 * ((len(b.units) + wordSize - 1) / wordSize)
	l.bitmaps = make([]byte, l.frequent*size)
	next := make([]uint32, len(l.df)) // where the next place of a fold goes
	total := uint32(0)
	for f := l.frequent; f < len(l.df); f++ {
		next[f] = total
		total += l.df[f]
	}
	places := make([]uint32, total)
	seen := make([]uint32, len(l.df))
	var words []uint32
	for place, u := range b.units {
		words = b.appendWords(words[:0], u)
		for _, f := range words {
			if seen[f] == uint32(place+1) {
				continue
			}
			seen[f] = uint32(place + 1)
			if int(f) < l.frequent {
				l.bitmaps[int(f)*size+place/8] |= 1 << (place % 8)
				continue
			}
			places[next[f]] = uint32(place)
			next[f]++
		}
	}
	l.foldTable = make([]byte, foldSize*len(l.df))
	for f, n := range l.df {
		le.PutUint32(l.foldTable[foldSize*f+4:], uint32(len(l.lists)))
		le.PutUint32(l.foldTable[foldSize*f+8:], n)
		if f >= l.frequent && n > 0 {
			l.lists = appendPlaces(l.lists, places[next[f]-n:next[f]])
		}
	}
	l.lists = append(l.lists, make([]byte, slack)...)
}

// pairsAtOnce is how many places of pairs are held in memory.
const pairsAtOnce = 16 << 20

// writePairs writes the places of all pairs, bucket by bucket.
func (b *Builder) writePairs(l *layout) {
	all := 0
	for _, u := range b.units {
		if u.count <= MaxTokens {
			all += reach*int(u.words) + 1
		}
	}
	width := bucketBits(all)
	counts := make([]uint32, 1<<width)
	b.eachPair(width, 0, 1<<width, func(bucket, _ uint32) { counts[bucket]++ })
	l.buckets = make([]byte, 0, 4*(len(counts)+1))
	next := make([]uint32, len(counts))
	for first := 0; first < len(counts); {
		end, total := first, uint32(0)
		for end < len(counts) && (end == first || total+counts[end] <= pairsAtOnce) {
			next[end] = total
			total += counts[end]
			end++
		}
		places := make([]uint32, total)
		b.eachPair(width, first, end, func(bucket, place uint32) {
			places[next[bucket]] = place
			next[bucket]++
		})
		for i := first; i < end; i++ {
			l.buckets = le.AppendUint32(l.buckets, uint32(len(l.pairs)))
			if n := counts[i]; n > 0 {
				l.pairs = binary.AppendUvarint(l.pairs, uint64(n))
				l.pairs = appendPlaces(l.pairs, places[next[i]-n:next[i]])
			}
		}
		first = end
	}
	l.buckets = le.AppendUint32(l.buckets, uint32(len(l.pairs)))
	l.pairs = append(l.pairs, make([]byte, slack)...)
}

// eachPair calls fn with the buckets from first to end and the places of their pairs, a place once for each bucket.
func (b *Builder) eachPair(width, first, end int, fn func(bucket, place uint32)) {
	seen := make([]uint32, end-first)
	var words, text []uint32
	for place, u := range b.units {
		if u.count > MaxTokens { // never compared
			continue
		}
		words = b.appendWords(words[:0], u)
		text = bounded(text[:0], len(b.fold), words)
		for i := range text {
			for _, other := range text[i+1 : min(i+1+reach, len(text))] {
				at := int(bucketOf(text[i], other, width)) - first
				if at < 0 || at >= len(seen) || seen[at] == uint32(place+1) {
					continue
				}
				seen[at] = uint32(place + 1)
				fn(uint32(first+at), uint32(place))
			}
		}
	}
}
