package fuzzy

import (
	"encoding/binary"
	"strings"
)

// Builder collects texts for a segment, their tokens as varints. Texts longer than MaxTokens are kept for equal texts only.
type Builder struct {
	raws    map[string]uint32
	folds   map[string]uint32
	raw     []rawToken
	fold    []foldRow
	units   [][]unitRow // in parts, so that it grows without being copied
	count   int         // of units
	texts   arena
	gone    []uint32
	buffer  []token
	encoded []byte
}

type rawToken struct {
	text  string
	count uint32 // in all texts
	symbol
}

type foldRow struct {
	text  string
	hash  uint32
	units uint32 // that have it
	last  uint32 // number of units when it was counted last
}

type unitRow struct {
	id       uint32
	first    uint32 // where its tokens are in texts
	count    uint32 // tokens
	words    uint32
	skeleton uint32 // hash of its folds, marks left out
	kind     uint8
}

// arena holds the varints of many texts in chunks, so that it grows without being copied. No text lies in two chunks.
type arena struct{ chunks [][]byte }

const (
	chunkBits = 18
	chunkSize = 1 << chunkBits
	mostChunk = 1 << (32 - chunkBits)
)

// add puts in a text and gives where it is: the number of its chunk and how far from the beginning, which is less than chunkSize
// in a chunk of one longer text too.
func (a *arena) add(text []byte) uint32 {
	last := len(a.chunks) - 1
	if last < 0 || len(a.chunks[last])+len(text) > chunkSize {
		a.chunks = append(a.chunks, make([]byte, 0, max(chunkSize, len(text))))
		last++
	}
	at := len(a.chunks[last])
	if at == chunkSize { // only an empty text comes here, and nothing is read of it
		at = 0
	}
	a.chunks[last] = append(a.chunks[last], text...)
	return uint32(last)<<chunkBits | uint32(at)
}

// from gives the chunk of a text from the text on.
func (a *arena) from(at uint32) []byte { return a.chunks[at>>chunkBits][at&(chunkSize-1):] }

// NewBuilder gives an empty Builder.
func NewBuilder() *Builder {
	return &Builder{raws: map[string]uint32{}, folds: map[string]uint32{}}
}

// Add adds a text in normal form under the number id, which is not 0 and not in the builder yet. Searches see the kind.
func (b *Builder) Add(id uint32, text string, kind uint8) {
	b.buffer, b.encoded = appendTokens(b.buffer[:0], text), b.encoded[:0]
	u := unitRow{id: id, kind: kind, count: uint32(len(b.buffer)), skeleton: skeletonSeed}
	b.count++
	for _, t := range b.buffer {
		id := b.intern(text[t.start:t.end], t.class)
		b.encoded = binary.AppendUvarint(b.encoded, uint64(id))
		raw := &b.raw[id]
		raw.count++
		if t.class == mark {
			continue
		}
		fold := &b.fold[raw.fold]
		u.words++
		u.skeleton = skeletonStep(u.skeleton, fold.hash)
		if fold.last != uint32(b.count) {
			fold.last = uint32(b.count)
			fold.units++
		}
	}
	u.first = b.texts.add(b.encoded)
	last := len(b.units) - 1
	if last < 0 || len(b.units[last]) == partSize {
		b.units = append(b.units, nil)
		last++
	}
	b.units[last] = append(b.units[last], u)
}

// partSize is how many units are in a part.
const partSize = 1 << 15

// Replace notes that what older segments hold of the unit id is no longer true.
func (b *Builder) Replace(id uint32) { b.gone = append(b.gone, id) }

// Replaced gives the number of units noted by Replace.
func (b *Builder) Replaced() int { return len(b.gone) }

// Len gives the number of texts added.
func (b *Builder) Len() int { return b.count }

const skeletonSeed = 2166136261

// skeletonStep takes the hash of one more fold into the hash of a skeleton.
func skeletonStep(h, fold uint32) uint32 { return (h^fold)*16777619 + 0x9e3779b9 }

func (b *Builder) intern(text string, c class) uint32 {
	if id, ok := b.raws[text]; ok {
		return id
	}
	text = strings.Clone(text) // do not keep the whole sentence
	key := fold(text, c)
	f, ok := b.folds[key]
	if !ok {
		f = uint32(len(b.fold))
		b.fold = append(b.fold, foldRow{text: key, hash: hashOf(key)})
		b.folds[key] = f
	}
	id := uint32(len(b.raw))
	b.raw = append(b.raw, rawToken{text: text, symbol: symbol{raw: id, fold: f, class: c, form: formOf(text, c)}})
	b.raws[text] = id
	return id
}
