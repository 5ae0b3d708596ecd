package align

import (
	"context"
	"errors"
	"io"
	"slices"
	"testing"

	"songngu/memory"
)

func sample(t *testing.T) Document {
	t.Helper()
	d := Document{
		Name: "plan",
		VI:   Vietnamese([]string{"Xã An Lạc có 12 hộ trồng chè. Chè bán tại chợ huyện. Giá là 80.000 đồng.", "Năm 2026 xã mở thêm một chợ."}),
		EN:   English([]string{"An Lac commune has 12 households growing tea.", "The price is VND80,000. In 2026 the commune opens another market."}),
	}
	var err error
	if d.Beads, err = New(NewLexicon(shippedTerms(t))).Align(context.Background(), d.VI, d.EN); err != nil {
		t.Fatal(err)
	}
	if got := kinds(d.Beads); got != "1-1 1-0 1-1 1-1" {
		t.Fatalf("beads are %s", got)
	}
	return d
}

func TestUnits(t *testing.T) {
	d := sample(t)
	units := d.Units(Options{SourceLang: "vi", TargetLang: "en"})
	if len(units) != 3 {
		t.Fatalf("%d units", len(units))
	}
	u := units[1]
	if u.Source != "Giá là 80.000 đồng." || u.Target != "The price is VND80,000." || u.Prev != "Chè bán tại chợ huyện." ||
		u.Next != "Năm 2026 xã mở thêm một chợ." || u.Document != "plan" || u.Status != memory.Draft || u.Origin != memory.Human {
		t.Errorf("unit is %+v", u)
	}
	if units[0].Prev != "" || units[2].Next != "" {
		t.Errorf("the ends have contexts %q and %q", units[0].Prev, units[2].Next)
	}
	back := d.Units(Options{SourceLang: "en", TargetLang: "vi"})[1]
	if back.Source != u.Target || back.Target != u.Source || back.Prev != "An Lac commune has 12 households growing tea." {
		t.Errorf("the other direction is %+v", back)
	}
	d.VI[1].Aside = true
	if u := d.Units(Options{SourceLang: "vi", TargetLang: "en"})[1]; u.Prev != "Xã An Lạc có 12 hộ trồng chè." {
		t.Errorf("what stands beside the text is the context %q", u.Prev)
	}
	if n := len(d.Units(Options{SourceLang: "vi", TargetLang: "en", Least: 1})); n != 0 {
		t.Errorf("%d units are certain", n)
	}
}

// rows reads units. It implements memory.Reader.
type rows []memory.Unit

func (r *rows) Next() (memory.Unit, error) {
	if len(*r) == 0 {
		return memory.Unit{}, io.EOF
	}
	u := (*r)[0]
	*r = (*r)[1:]
	return u, nil
}

func TestReviewedGivesWhatIsKept(t *testing.T) {
	d := sample(t)
	o := Options{SourceLang: "vi", TargetLang: "en", Least: 0.5}
	all := rows(d.Rows(o))
	if len(all) != len(d.Beads) {
		t.Fatalf("%d rows for %d beads", len(all), len(d.Beads))
	}
	r := NewReviewed(&all)
	var got []memory.Unit
	for {
		u, err := r.Next()
		var skipped *memory.SkippedError
		switch {
		case errors.Is(err, io.EOF):
			want := d.Units(o)
			if !slices.EqualFunc(got, want, func(a, b memory.Unit) bool { return a.Source == b.Source && slices.Equal(a.Props, b.Props) }) {
				t.Errorf("got %+v\nwant %+v", got, want)
			}
			return
		case errors.As(err, &skipped):
			if skipped.Reason != "not kept" || skipped.Unit != "2" {
				t.Errorf("skipped %+v", skipped)
			}
		case err != nil:
			t.Fatal(err)
		default:
			got = append(got, u)
		}
	}
}

func TestReviewedRefuses(t *testing.T) {
	for _, props := range [][]memory.Prop{nil, {{Name: PropKeep, Value: "perhaps"}}, {{Name: "kept", Value: "yes"}}} {
		var format *memory.FormatError
		if _, err := NewReviewed(&rows{{Source: "a", Target: "b", Props: props}}).Next(); !errors.As(err, &format) || format.Cure == "" {
			t.Errorf("%v gives %v", props, err)
		}
	}
	for word, want := range map[string]bool{"yes": true, "X": true, "Có": true, "TRUE": true, "no": false, "0": false, "-": false} {
		if got, err := readKeep(word); err != nil || got != want {
			t.Errorf("readKeep(%q) = %v, %v", word, got, err)
		}
	}
}
