package memory

import (
	"context"
	"strings"

	"songngu/internal/fuzzy"
	"songngu/internal/viet"
)

// Band is a band of scores, as translators are paid by.
type Band string

// The bands, best first.
const (
	BandContext    Band = "101"
	BandExact      Band = "100"
	BandNear       Band = "95-99"
	BandHigh       Band = "85-94"
	BandMiddle     Band = "75-84"
	BandLow        Band = "50-74"
	BandRepetition Band = "repetition" // the sentence came before, in this or another document
	BandNone       Band = "none"
)

// Bands gives the bands in the order of a report.
func Bands() []Band {
	return []Band{BandContext, BandExact, BandNear, BandHigh, BandMiddle, BandLow, BandRepetition, BandNone}
}

// leverageThreshold is the lowest score that a band has.
const leverageThreshold = 50

// Volume is an amount of text.
type Volume struct {
	Segments  int `json:"segments"`
	Syllables int `json:"syllables"` // as divided by spaces and punctuation, the unit of Vietnamese text
	Words     int `json:"words"`     // syllables and numbers, as word processors count them
}

func (v *Volume) add(w Volume) {
	v.Segments += w.Segments
	v.Syllables += w.Syllables
	v.Words += w.Words
}

// VolumeOf measures one segment.
func VolumeOf(segment string) Volume {
	return Volume{Segments: 1, Syllables: viet.Syllables(segment), Words: len(strings.Fields(segment))}
}

// Leverage says how much of a text a memory covers, by band.
type Leverage struct {
	Bands map[Band]Volume
	Total Volume
}

// Add adds the volumes of o.
func (l *Leverage) Add(o Leverage) {
	for b, v := range o.Bands {
		l.count(b, v)
	}
}

func (l *Leverage) count(b Band, v Volume) {
	if l.Bands == nil {
		l.Bands = map[Band]Volume{}
	}
	sum := l.Bands[b]
	sum.add(v)
	l.Bands[b] = sum
	l.Total.add(v)
}

// Leverager measures documents one after another. It remembers the sentences that it has seen, by a hash of 8 bytes each.
type Leverager struct {
	memory *Memory
	query  Query
	seen   map[int64]bool
}

// NewLeverager measures against a memory, with the languages of q and whether it takes drafts.
func NewLeverager(m *Memory, q Query) *Leverager {
	q.Threshold, q.Limit = leverageThreshold, 1
	return &Leverager{memory: m, query: q, seen: map[int64]bool{}}
}

// Document measures a document given as its segments in order. A sentence that has been seen before, in it or in an earlier
// document, is a repetition, unless the memory has it.
func (l *Leverager) Document(ctx context.Context, segments []string) (Leverage, error) {
	var sum Leverage
	for i, s := range segments {
		q := l.query
		q.Source = s
		if i > 0 {
			q.Prev = segments[i-1]
		}
		if i+1 < len(segments) {
			q.Next = segments[i+1]
		}
		band, err := l.band(ctx, q)
		if err != nil {
			return sum, err
		}
		sum.count(band, VolumeOf(s))
	}
	return sum, nil
}

func (l *Leverager) band(ctx context.Context, q Query) (Band, error) {
	matches, err := l.memory.Match(ctx, q)
	if err != nil {
		return "", err
	}
	best := BandNone
	if len(matches) > 0 {
		best = bandOf(matches[0].Score)
	}
	key := keyOf(normal(q.Source), "", "")
	repeated := l.seen[key]
	l.seen[key] = true
	if repeated && best != BandContext && best != BandExact {
		return BandRepetition, nil
	}
	return best, nil
}

// bandOf gives the band of a score.
func bandOf(score int) Band {
	switch {
	case score >= ContextScore:
		return BandContext
	case score >= ExactScore:
		return BandExact
	case score >= nearLeast:
		return BandNear
	case score >= 85:
		return BandHigh
	case score >= 75:
		return BandMiddle
	case score >= leverageThreshold:
		return BandLow
	}
	return BandNone
}

// ScoreVersion is that of the score. It rises when some pair of texts scores otherwise than before.
const ScoreVersion = fuzzy.Version
