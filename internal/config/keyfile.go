package config

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime"
	"strings"
)

// ReadKey reads a key file: one line, of a file that nobody but its owner can read. The key is in no error.
func ReadKey(path string, o Origin) (string, error) {
	wrong := func(hint, format string, args ...any) error {
		return &ProblemError{Origin: o, Key: string(KeyFile), Message: path + ": " + fmt.Sprintf(format, args...), Hint: hint}
	}
	f, err := os.Open(path)
	if err != nil {
		if p, ok := errors.AsType[*fs.PathError](err); ok {
			err = p.Err
		}
		return "", wrong("", "the key file cannot be read: %v", err)
	}
	defer func() { _ = f.Close() }() // only read
	info, err := f.Stat()
	switch {
	case err != nil:
		return "", wrong("", "the key file cannot be read: %v", err)
	case !info.Mode().IsRegular():
		return "", wrong("", "the key file is no file")
	case runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0: // Windows keeps who may read elsewhere
		return "", wrong("chmod 600 "+path, "others can read the key file (mode %04o)", info.Mode().Perm())
	}
	const most = 8 << 10
	text, err := io.ReadAll(io.LimitReader(f, most+1))
	key := strings.TrimSpace(strings.TrimPrefix(string(text), "\ufeff"))
	switch {
	case err != nil:
		return "", wrong("", "the key file cannot be read: %v", err)
	case key == "":
		return "", wrong("write the key into it, alone", "the key file is empty")
	case len(text) > most || strings.ContainsAny(key, "\r\n"):
		return "", wrong("it holds the key alone, on one line", "the key file holds more than a key")
	}
	return key, nil
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
