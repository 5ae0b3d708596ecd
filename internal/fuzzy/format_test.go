package fuzzy

import (
	"bytes"
	"errors"
	"hash/crc32"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// village is a segment with every kind of section filled.
func village(t testing.TB) []byte {
	t.Helper()
	list := upToLength(3, "xã", "giao", "đất", "5", ".")
	b := NewBuilder()
	for i, text := range list {
		b.Add(uint32(i+1), text, uint8(i%2))
	}
	b.Replace(7)
	b.Replace(3)
	data, err := b.Bytes("0-5-abc")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestSegmentTellsWhatItHolds(t *testing.T) {
	data := village(t)
	s, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Verify(); err != nil {
		t.Error(err)
	}
	if s.Label() != "0-5-abc" || s.Len() != 155 || s.GoneLen() != 2 {
		t.Errorf("label %q, %d units, %d gone", s.Label(), s.Len(), s.GoneLen())
	}
	for id, want := range map[uint32]bool{2: false, 3: true, 4: false, 7: true, 8: false} {
		if s.Gone(id) != want {
			t.Errorf("gone %d is %v", id, !want)
		}
	}
	if again := village(t); !bytes.Equal(data, again) {
		t.Error("the same texts gave other bytes")
	}
	if _, err := NewBuilder().Bytes(strings.Repeat("x", labelSize+1)); err == nil {
		t.Error("a label that is too long was taken")
	}
}

// reseal gives data with a head whose checksum is right.
func reseal(data []byte) []byte {
	le.PutUint32(data[8:], crc32.Checksum(data[12:headSize], castagnoli))
	return data
}

func TestOpenRefuses(t *testing.T) {
	good := village(t)
	change := func(at int, b byte) []byte {
		data := slices.Clone(good)
		data[at] = b
		return data
	}
	for _, tt := range []struct {
		name string
		data []byte
		want string
	}{
		{"nothing", nil, "fuzzy index: not an index"},
		{"another file", bytes.Repeat([]byte("SQLite format 3\x00"), 100), "fuzzy index: not an index"},
		{"a torn head", good[:headSize-1], "fuzzy index: not an index"},
		{"a torn file", good[:len(good)-9], "fuzzy index: cut short"},
		{"half a file", good[:len(good)/2], "fuzzy index: cut short"},
		{"an older format", change(7, formatVersion-1), "fuzzy index: format 3, this program reads 4"},
		{"a newer format", change(7, formatVersion+1), "fuzzy index: format 5, this program reads 4"},
		{"another score", reseal(change(12, Version+1)), "fuzzy index: made for score 2, this program has 1"},
		{"a flipped bit in the head", change(40, good[40]^4), "fuzzy index: damaged head"},
		{"more units than there are", reseal(change(16+labelSize, good[16+labelSize]+1)), "fuzzy index: sizes that do not agree"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Open(tt.data)
			var format *FormatError
			if !errors.As(err, &format) || err.Error() != tt.want {
				t.Errorf("error %v, want %s", err, tt.want)
			}
		})
	}
}

// A bit that flips somewhere behind the head is found by Verify. A search meets it without harm: it ends, with hits or an error.
func TestFlippedBitsAreHarmless(t *testing.T) {
	good := village(t)
	const step = 61 // a prime: every bit of a byte has its turn
	for at := 0; at < len(good)*8; at += step {
		data := slices.Clone(good)
		data[at/8] ^= 1 << (at % 8)
		s, err := Open(data)
		if err != nil {
			continue
		}
		searchAll(s)
		padding := true // between sections: nothing is there
		for i, section := range s.section {
			padding = padding && crc32.Checksum(section, castagnoli) == s.sums[i]
		}
		if err := s.Verify(); err == nil && !padding {
			t.Fatalf("bit %d of byte %d: Verify sees nothing", at%8, at/8)
		}
	}
}

// searchAll searches a segment in all ways.
func searchAll(s *Segment) {
	searcher := NewSearcher(s)
	for _, text := range []string{"xã giao đất", "giao 5", "huyện", "."} {
		q := NewQuery(text, 40, 3, nil)
		_ = searcher.Search(q)
		func() {
			defer func() { _ = recover() }() // what Search makes an error of
			searchBy(NewSearcher(s), NewQuery(text, 40, 3, nil), true, func(_ []candidates, costs []int) partPlan {
				list := plans(costs)
				return list[len(list)-1]
			})
		}()
	}
}

// After an error the Searcher is as good as new.
func TestSearcherRecovers(t *testing.T) {
	data := village(t)
	s, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	searcher := NewSearcher(s)
	starts := s.section[secStarts]
	kept := slices.Clone(starts)
	for i := range starts {
		starts[i] = 0xff
	}
	var format *FormatError
	if err := searcher.Search(NewQuery("xã giao đất", 50, 3, nil)); !errors.As(err, &format) {
		t.Errorf("error %v", err)
	}
	copy(starts, kept)
	q := NewQuery("xã giao đất", 50, 1, nil)
	if err := searcher.Search(q); err != nil || len(q.Hits()) != 1 || q.Hits()[0].Cost != 0 {
		t.Errorf("hits %v, error %v", q.Hits(), err)
	}
}

func TestSetsOfPlaces(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		places := rapid.SliceOfNDistinct(rapid.Uint32Range(0, 1<<rapid.IntRange(9, 24).Draw(t, "bits")), 1, 400, rapid.ID[uint32]).Draw(t, "places")
		slices.Sort(places)
		data := append(appendPlaces(nil, places), make([]byte, slack)...)
		x := set{data, len(places)}
		if got := x.appendTo([]uint32{9}, 1<<31); got[0] != 9 || !slices.Equal(got[1:], places) {
			t.Fatalf("%v came back as %v", places, got)
		}
		end := rapid.SampledFrom(places).Draw(t, "end")
		if got := within(x.appendTo(nil, end), 0, end); !slices.Equal(got, within(places, 0, end)) {
			t.Fatalf("%v up to %d came back as %v", places, end, got)
		}
	})
}

// FuzzOpen opens and searches any bytes.
func FuzzOpen(f *testing.F) {
	good := village(f)
	f.Add(good)
	f.Add(good[:len(good)-40])
	f.Add([]byte("sngfuzz\x02"))
	f.Fuzz(func(_ *testing.T, data []byte) {
		if len(data) >= headSize {
			data = reseal(slices.Clone(data)) // else next to no change passes the checksum
		}
		s, err := Open(data)
		if err != nil {
			return
		}
		_ = s.Verify()
		_ = s.Gone(7)
		searchAll(s)
	})
}
