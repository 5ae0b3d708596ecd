package main

import (
	"fmt"

	"github.com/urfave/cli/v2"

	"songngu/internal/config"
)

// allSettings reads how the program is set, whatever is wrong with it. c may be nil, for no flags.
func (h host) allSettings(c *cli.Context) *config.Set {
	s := config.Sources{Env: h.env, Dir: h.dir}
	if c != nil {
		s.Flag = func(n config.Name) (string, bool) {
			if !c.IsSet(string(n)) {
				return "", false
			}
			return fmt.Sprint(c.Value(string(n))), true
		}
	}
	return config.Load(s)
}

// settings reads the settings for a command that needs those named, and refuses what is wrong with them. All commands read settings
// here, so that --engine, SONGNGU_ENGINE and the files mean the same to each.
func (h host) settings(c *cli.Context, names ...config.Name) (*config.Set, error) {
	s := h.allSettings(c)
	wrong := s.About(names...)
	if len(wrong) == 0 {
		return s, nil
	}
	for _, p := range wrong[:len(wrong)-1] {
		f := settingFault(p)
		h.tell(f.msg, f.hint)
	}
	return nil, settingFault(wrong[len(wrong)-1])
}

// settingFault is a problem as the program ends with it.
func settingFault(p *config.ProblemError) *fault {
	f := &fault{code: exitSetup, msg: p.Error(), hint: p.Hint}
	if p.Origin.Layer == config.Flag {
		f.code = exitUsage
	}
	return f
}
