package main

import (
	"fmt"
	"slices"
)

// Ten runs each of the same hour of logs, on the same machine.
var (
	oldMs  = []int{250, 248, 255, 249, 262, 247, 250, 318, 252, 246}
	newMs  = []int{100, 99, 100, 143, 98, 102, 100, 101, 97, 103}
	oldMiB = []int{912, 905, 899, 910, 920, 908, 902, 915, 907, 911}
	newMiB = []int{270, 268, 274, 271, 276, 269, 272, 270, 273, 275}
)

func median(runs []int) int { return slices.Sorted(slices.Values(runs))[len(runs)/2] }

func main() {
	line := func(what, unit string, old, fresh []int) {
		a, b := median(old), median(fresh)
		fmt.Printf("%-8s %4d %s → %3d %s  %+d%%   (%d–%d, %d–%d)\n", what, a, unit, b, unit, 100*(b-a)/a,
			slices.Min(old), slices.Max(old), slices.Min(fresh), slices.Max(fresh))
	}
	line("latency", "ms", oldMs, newMs)
	line("memory", "MiB", oldMiB, newMiB)
}
