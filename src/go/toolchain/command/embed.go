package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

type embedConfig struct {
	Patterns map[string][]string
	Files    map[string]string
}

// embed finds the files for //go:embed patterns in a package's folder; with an error, the pattern that is wrong.
func embed(dir string, patterns []string) (*embedConfig, string, error) {
	config := &embedConfig{Patterns: map[string][]string{}, Files: map[string]string{}}
	cwd, err := os.Getwd()
	if err != nil {
		return nil, patterns[0], err
	}
	for _, pattern := range patterns {
		glob, all := strings.CutPrefix(pattern, "all:")
		if _, err := filepath.Match(glob, ""); err != nil || !fs.ValidPath(glob) {
			return nil, pattern, fmt.Errorf("pattern %s: invalid pattern syntax", pattern)
		}
		matches, err := filepath.Glob(filepath.Join(dir, filepath.FromSlash(glob)))
		if err != nil || len(matches) == 0 {
			return nil, pattern, fmt.Errorf("pattern %s: no matching files found", pattern)
		}
		for _, match := range matches {
			found := len(config.Patterns[pattern])
			err := filepath.WalkDir(match, func(file string, entry fs.DirEntry, err error) error {
				if err != nil {
					return err
				}
				hidden := strings.HasPrefix(entry.Name(), ".") || strings.HasPrefix(entry.Name(), "_")
				if file != match && hidden && !all {
					if entry.IsDir() {
						return fs.SkipDir
					}
					return nil
				}
				if entry.Type().IsRegular() {
					name, err := filepath.Rel(dir, file)
					if err != nil {
						return err
					}
					config.Patterns[pattern] = append(config.Patterns[pattern], name)
					config.Files[name] = filepath.Join(cwd, file)
				}
				return nil
			})
			if err != nil {
				return nil, pattern, err
			}
			if len(config.Patterns[pattern]) == found {
				return nil, pattern, fmt.Errorf("pattern %s: cannot embed directory %s: contains no embeddable files", pattern, match)
			}
		}
		slices.Sort(config.Patterns[pattern])
		config.Patterns[pattern] = slices.Compact(config.Patterns[pattern])
	}
	return config, "", nil
}
