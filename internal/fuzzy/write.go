package fuzzy

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"runtime/debug"
	"slices"
)

// frequentShare says from which share of the places on a fold has a bitmap in place of a set: one in this many. A bitmap of all
// places is as long as a set of about one in eight; what it saves of a search is worth the difference.
const frequentShare = 16

// manyTexts is how many texts take so much memory that it is worth some hundredths of a second to return what is left over.
const manyTexts = 1 << 16

// WriteTo writes the segment with a label of at most 64 bytes, and uses up the builder. Sections go out as they are made, the head
// last, so that what was not written to its end is no segment. Beside what the builder holds it takes some 60 MB for a million
// texts.
func (b *Builder) WriteTo(w io.WriterAt, label string) error {
	if len(label) > labelSize {
		return fmt.Errorf("label of %d bytes", len(label))
	}
	if len(b.texts.chunks) > mostChunk {
		return fmt.Errorf("more than %d texts of this length in one segment", b.count)
	}
	b.raws, b.folds = nil, nil
	if b.count > manyTexts {
		debug.FreeOSMemory() // what reading so many texts has left is not wanted again
	}
	l := &layout{Builder: b, sections: newSectionWriter(w)}
	l.place()
	l.nameFolds()
	l.nameRaws()
	l.writeUnits()
	l.writeRaws()
	l.writeSpellings()
	l.writeFolds()
	l.writeBitmaps()
	l.writePairs()
	l.sections.put(secGone, l.goneBytes())
	return l.sections.finish(label, b.count, len(b.raw), len(b.fold), l.frequent)
}

// Bytes gives what WriteTo writes.
func (b *Builder) Bytes(label string) ([]byte, error) {
	var m memoryFile
	err := b.WriteTo(&m, label)
	return m, err
}

// layout is a segment while it is written.
type layout struct {
	*Builder
	units    []unitRow // by place
	sections *sectionWriter
	frequent int
	byCount  []uint32  // the raw tokens, numbered as in the builder, in the order of the file
	renamed  []uint32  // raw token of the builder -> its number in the file
	places   []uint32  // of the sets at hand
	foldOf   []uint32  // raw token of the builder -> fold in the file, noFold for marks
	folds    []foldRow // in the order of the file
}

// noFold is the fold of what is no word.
const noFold = math.MaxUint32

func (l *layout) goneBytes() []byte {
	slices.Sort(l.gone)
	var out []byte
	for _, id := range slices.Compact(l.gone) {
		out = le.AppendUint32(out, id)
	}
	return out
}

// place brings the units into the order of their places.
func (l *layout) place() {
	l.units = make([]unitRow, 0, l.count)
	for i, part := range l.Builder.units {
		l.units = append(l.units, part...)
		l.Builder.units[i] = nil
	}
	slices.SortFunc(l.units, func(x, y unitRow) int {
		return cmp.Or(cmp.Compare(inRun(x.count), inRun(y.count)), cmp.Compare(inRun(x.words), inRun(y.words)),
			cmp.Compare(x.skeleton, y.skeleton), cmp.Compare(x.id, y.id))
	})
}

// inRun gives a number of words or tokens as a run has it.
func inRun(n uint32) uint16 { return uint16(min(n, math.MaxUint16)) }

// appendWords appends the folds of a unit, marks left out.
func (l *layout) appendWords(dst []uint32, u *unitRow) []uint32 {
	text := l.texts.from(u.first)
	for range u.count {
		raw, n := varint(text)
		text = text[n:]
		if f := l.foldOf[raw]; f != noFold {
			dst = append(dst, f)
		}
	}
	return dst
}

// nameFolds numbers the folds by falling number of units.
func (l *layout) nameFolds() {
	order := upTo(len(l.fold))
	slices.SortFunc(order, func(x, y uint32) int {
		return cmp.Or(cmp.Compare(l.fold[y].units, l.fold[x].units), cmp.Compare(l.fold[x].text, l.fold[y].text))
	})
	renamed, folds := make([]uint32, len(order)), make([]foldRow, len(order))
	for to, from := range order {
		renamed[from], folds[to] = uint32(to), l.fold[from]
		if int(folds[to].units)*frequentShare > len(l.units) {
			l.frequent++
		}
	}
	l.folds = folds
	l.foldOf = make([]uint32, len(l.raw))
	for i := range l.raw {
		l.raw[i].fold = renamed[l.raw[i].fold]
		l.foldOf[i] = l.raw[i].fold
		if l.raw[i].class == mark {
			l.foldOf[i] = noFold
		}
	}
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
func (l *layout) nameRaws() {
	l.byCount = upTo(len(l.raw))
	slices.SortFunc(l.byCount, func(x, y uint32) int {
		return cmp.Or(cmp.Compare(l.raw[y].count, l.raw[x].count), cmp.Compare(l.raw[x].text, l.raw[y].text))
	})
	l.renamed = make([]uint32, len(l.byCount))
	for to, from := range l.byCount {
		l.renamed[from] = uint32(to)
	}
}

// writeUnits writes what is stored by place.
func (l *layout) writeUnits() {
	s := l.sections.begin(secIDs)
	for _, u := range l.units {
		s.write(le.AppendUint32(s.buf, u.id))
	}
	s.end()
	s = l.sections.begin(secKinds)
	for _, u := range l.units {
		s.write(append(s.buf, u.kind))
	}
	s.end()
	l.writeTokens()
	s = l.sections.begin(secSkeletons)
	for _, u := range l.units {
		s.write(le.AppendUint32(s.buf, u.skeleton))
	}
	s.end()
	s = l.sections.begin(secRuns)
	for place, u := range l.units {
		words, count := inRun(u.words), inRun(u.count)
		if place == 0 || inRun(l.units[place-1].words) != words || inRun(l.units[place-1].count) != count {
			s.write(le.AppendUint16(le.AppendUint16(le.AppendUint32(s.buf, uint32(place)), words), count))
		}
	}
	s.end()
}

// writeTokens writes the tokens of each place, and where they begin.
func (l *layout) writeTokens() {
	starts := make([]byte, 0, 4*(len(l.units)+1))
	l.sections.reserve(secStarts, cap(starts))
	s := l.sections.begin(secTokens)
	var tokens []uint32
	for i := range l.units {
		u := &l.units[i]
		starts = le.AppendUint32(starts, uint32(s.size()))
		text := l.texts.from(u.first)
		tokens = tokens[:0]
		for range u.count {
			raw, n := varint(text)
			text = text[n:]
			tokens = append(tokens, l.renamed[raw])
		}
		s.write(appendStored(s.buf, tokens))
	}
	starts = le.AppendUint32(starts, uint32(s.size()))
	s.write(append(s.buf, make([]byte, slack)...))
	s.end()
	l.sections.fill(secStarts, starts)
}

// writeRaws writes the table of raw tokens.
func (l *layout) writeRaws() {
	var table, text []byte
	texts := make([]string, len(l.byCount))
	for to, from := range l.byCount {
		raw := &l.raw[from]
		texts[to] = raw.text
		text = append(text, raw.text...)
		table = le.AppendUint32(le.AppendUint32(table, uint32(len(text))), raw.fold)
		table = append(table, byte(raw.class), byte(raw.form), 0, 0)
	}
	l.sections.put(secRaws, table)
	l.sections.put(secRawText, text)
	l.sections.put(secRawHash, writeHash(texts))
}

// writeSpellings writes the raw tokens of each fold.
func (l *layout) writeSpellings() {
	byFold := l.byCount // is of no more use
	slices.SortFunc(byFold, func(x, y uint32) int {
		return cmp.Or(cmp.Compare(l.raw[x].fold, l.raw[y].fold), cmp.Compare(l.renamed[x], l.renamed[y]))
	})
	var spellings []byte
	for _, raw := range byFold {
		spellings = le.AppendUint32(spellings, l.renamed[raw])
	}
	l.sections.put(secSpellings, spellings)
}

// writeFolds writes the table of folds and the places of those that are not frequent.
func (l *layout) writeFolds() {
	table := make([]byte, foldSize*len(l.folds))
	l.sections.reserve(secFolds, len(table))
	var text []byte
	texts := make([]string, len(l.folds))
	for i, f := range l.folds {
		texts[i] = f.text
		text = append(text, f.text...)
		le.PutUint32(table[foldSize*i:], uint32(len(text)))
		le.PutUint32(table[foldSize*i+8:], f.units)
	}
	for i, raw := range l.byCount {
		if f := l.raw[raw].fold; i == 0 || f != l.raw[l.byCount[i-1]].fold {
			le.PutUint32(table[foldSize*int(f)+12:], uint32(i))
		}
	}
	l.sections.put(secFoldText, text)
	l.sections.put(secFoldHash, writeHash(texts))
	s := l.sections.begin(secLists)
	counts := make([]uint32, len(l.folds))
	for f := l.frequent; f < len(counts); f++ {
		counts[f] = l.folds[f].units
	}
	l.eachSet(counts, l.eachWord, func(fold int, places []uint32) {
		le.PutUint32(table[foldSize*fold+4:], uint32(s.size()))
		s.write(appendPlaces(s.buf, places))
	})
	s.write(append(s.buf, make([]byte, slack)...))
	s.end()
	l.sections.fill(secFolds, table)
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

// writeBitmaps writes the places of the frequent folds.
func (l *layout) writeBitmaps() {
	size := 8 * ((len(l.units) + wordSize - 1) / wordSize)
	bitmaps := make([]byte, l.frequent*size)
	var words []uint32
	for place := range l.units {
		words = l.appendWords(words[:0], &l.units[place])
		for _, f := range words {
			if int(f) < l.frequent {
				bitmaps[int(f)*size+place/8] |= 1 << (place % 8)
			}
		}
	}
	l.sections.put(secBitmaps, bitmaps)
}

// placesAtOnce is how many places of sets are held in memory, of one set more where that has more. With half as many the texts are
// gone through twice as often.
const placesAtOnce = 8 << 20

// eachSet calls fn with the places of each set in turn, ascending, of which counts says how many there are. each calls its
// argument with what is in the sets from first to end, the places ascending.
func (l *layout) eachSet(counts []uint32, each func(first, end int, add func(set, place uint32)), fn func(set int, places []uint32)) {
	next := make([]uint32, len(counts)) // where the next place of a set goes
	all := 0
	for _, n := range counts {
		all += int(n)
	}
	for first := 0; first < len(counts); {
		end, total := first, uint32(0)
		for end < len(counts) && (end == first || total+counts[end] <= placesAtOnce) {
			next[end] = total
			total += counts[end]
			end++
		}
		if int(total) > cap(l.places) {
			l.places = make([]uint32, max(int(total), min(placesAtOnce, all)))
		}
		places := l.places[:total]
		each(first, end, func(set, place uint32) {
			places[next[set]] = place
			next[set]++
		})
		for i := first; i < end; i++ {
			fn(i, places[next[i]-counts[i]:next[i]])
		}
		first = end
	}
}

// eachWord calls add with the folds from first to end that are not frequent, and their places, a place once for each fold.
func (l *layout) eachWord(first, end int, add func(fold, place uint32)) {
	first = max(first, l.frequent)
	seen := make([]uint32, max(0, end-first))
	var words []uint32
	for place := range l.units {
		words = l.appendWords(words[:0], &l.units[place])
		for _, f := range words {
			if at := int(f) - first; at >= 0 && at < len(seen) && seen[at] != uint32(place+1) {
				seen[at] = uint32(place + 1)
				add(f, uint32(place))
			}
		}
	}
}

// writePairs writes the places of all pairs, bucket by bucket.
func (l *layout) writePairs() {
	all := 0
	for _, u := range l.units {
		if u.count <= MaxTokens {
			all += reach*int(u.words) + 1
		}
	}
	width := bucketBits(all)
	counts := make([]uint32, 1<<width)
	each := func(first, end int, add func(bucket, place uint32)) { l.eachPair(width, first, end, add) }
	each(0, len(counts), func(bucket, _ uint32) { counts[bucket]++ })
	buckets := make([]byte, 0, 4*(len(counts)+1))
	l.sections.reserve(secBuckets, cap(buckets))
	s := l.sections.begin(secPairs)
	var set []byte
	l.eachSet(counts, each, func(_ int, places []uint32) {
		buckets = le.AppendUint32(buckets, uint32(s.size()))
		n := len(places)
		if n == 0 {
			return
		}
		out := binary.AppendUvarint(s.buf, uint64(n))
		if n >= skipFrom {
			set = appendPlaces(set[:0], places)
			s.write(append(appendSkips(out, set, places, len(l.units)), set...))
			return
		}
		s.write(appendPlaces(out, places))
	})
	buckets = le.AppendUint32(buckets, uint32(s.size()))
	s.write(append(s.buf, make([]byte, slack)...))
	s.end()
	l.sections.fill(secBuckets, buckets)
}

// eachPair calls add with the buckets from first to end and the places of their pairs, a place once for each bucket.
func (l *layout) eachPair(width, first, end int, add func(bucket, place uint32)) {
	seen := make([]uint32, end-first)
	var words, text []uint32
	for place := range l.units {
		u := &l.units[place]
		if u.count > MaxTokens { // never compared
			continue
		}
		words = l.appendWords(words[:0], u)
		text = bounded(text[:0], len(l.folds), words)
		for i := range text {
			for _, other := range text[i+1 : min(i+1+reach, len(text))] {
				at := int(bucketOf(text[i], other, width)) - first
				if at < 0 || at >= len(seen) || seen[at] == uint32(place+1) {
					continue
				}
				seen[at] = uint32(place + 1)
				add(uint32(first+at), uint32(place))
			}
		}
	}
}
