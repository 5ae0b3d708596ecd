package xliff

import (
	"net/url"
	"strings"
	"time"

	"songngu/memory"
)

// facts collects what a unit of a file says beside its texts and states.
type facts struct {
	values map[string]string // by the names of facts
	props  []memory.Prop
	notes  []string
}

// fact takes in a value by the name of the fact. A name that is not known is a property.
func (f *facts) fact(name, value string) {
	if prop, ok := strings.CutPrefix(name, factProp); ok {
		if plain, err := url.PathUnescape(prop); err == nil {
			prop = plain
		}
		f.props = append(f.props, memory.Prop{Name: prop, Value: value})
		return
	}
	if f.values == nil {
		f.values = map[string]string{}
	}
	f.values[name] = value
}

// prop takes in a property, unless it is empty.
func (f *facts) prop(name, value string) {
	if value != "" {
		f.props = append(f.props, memory.Prop{Name: name, Value: value})
	}
}

// apply gives u what the file says of it.
func (f *facts) apply(u *memory.Unit) {
	u.Prev, u.Next, u.Creator = f.values[factPrev], f.values[factNext], f.values[factCreator]
	u.Document = first(f.values[factDocument], u.Document)
	u.Created, u.Changed = date(f.values[factCreated]), date(f.values[factChanged])
	u.SourceLang = first(f.values[factSourceLang], u.SourceLang)
	u.TargetLang = first(f.values[factTargetLang], u.TargetLang)
	u.Note = strings.Join(f.notes, "\n")
	u.Props = append([]memory.Prop(nil), f.props...)
	if o, err := memory.ParseOrigin(f.values[factOrigin]); err == nil {
		u.Origin = o
	}
}

// date reads a time; one that is no time is zero.
func date(s string) time.Time {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return time.Time{}
	}
	return t.UTC()
}

// factsOf gives what XLIFF has no place of its own for, by the names of facts, in a fixed order.
func factsOf(u memory.Unit) []memory.Prop {
	var list []memory.Prop
	add := func(name, value string) {
		if value != "" {
			list = append(list, memory.Prop{Name: name, Value: value})
		}
	}
	add(factPrev, u.Prev)
	add(factNext, u.Next)
	add(factOrigin, string(u.Origin))
	add(factCreator, u.Creator)
	for _, at := range []struct {
		name string
		time time.Time
	}{{factCreated, u.Created}, {factChanged, u.Changed}} {
		if !at.time.IsZero() {
			add(at.name, at.time.UTC().Format(time.RFC3339))
		}
	}
	for _, p := range u.Props {
		if p.Name != "" && p.Name != PropID && p.Name != PropName && p.Name != memory.ReferenceProp {
			list = append(list, memory.Prop{Name: factProp + url.PathEscape(p.Name), Value: p.Value})
		}
	}
	return list
}
