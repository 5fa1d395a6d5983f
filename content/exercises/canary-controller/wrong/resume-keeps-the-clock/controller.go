package main

import "time"

// A Plan says how a rollout goes on.
type Plan struct {
	// Steps are the shares in order, in hundredths of a percent, such as
	// 100, 1000, 5000, 10_000. There is at least one.
	Steps []int
	// Bake is how long each step lasts at least.
	Bake time.Duration
	// Patience is how long a step may go without a promotion. Then a person
	// has to look.
	Patience time.Duration
}

// A Phase is where a rollout stands.
type Phase string

const (
	Running    Phase = "running"
	Paused     Phase = "paused"      // the share stays as it is, until a person resumes
	RolledBack Phase = "rolled back" // nobody has the new system, until a person restarts
	Done       Phase = "done"        // the last step has baked; the old system still stands by
)

// A State is all that a rollout has to remember. It can be stored, so that a
// controller that was restarted goes on where it was.
type State struct {
	Phase Phase
	Step  int       // an index of Steps
	Since time.Time // when this step began, or was resumed
}

// An Event is what can happen. The first three are verdicts on the canary,
// which come every minute. The others are a person's; RollBack can be, too.
type Event string

const (
	Promote  Event = "promote"
	Hold     Event = "hold"
	RollBack Event = "roll back"
	Pause    Event = "pause"
	Resume   Event = "resume"
	Restart  Event = "restart"
)

// Share returns what the state gives to the new system.
func (p Plan) Share(s State) int {
	if s.Phase == RolledBack {
		return 0
	}
	return p.Steps[s.Step]
}

// Next returns the state after an event.
//
//   - RollBack counts in each phase, also when paused or done: the new system
//     has traffic there.
//   - Promote, when running, goes one step further if the step has lasted for
//     Bake. After the last step the rollout is done.
//   - Promote or Hold, when running, pauses a step that goes no further and
//     has lasted for Patience.
//   - Pause is for a running rollout, Resume for a paused one: the step
//     begins again. Restart is for one that was rolled back: from the first step.
//   - Everything else changes nothing.
func (p Plan) Next(s State, event Event, now time.Time) State {
	lasted := now.Sub(s.Since)
	switch {
	case event == RollBack:
		return State{Phase: RolledBack, Since: now}
	case event == Restart && s.Phase == RolledBack:
		return State{Phase: Running, Since: now}
	case event == Resume && s.Phase == Paused:
		return State{Phase: Running, Step: s.Step, Since: s.Since}
	case s.Phase != Running:
		return s
	case event == Pause:
		return State{Phase: Paused, Step: s.Step, Since: s.Since}
	case event == Promote && lasted >= p.Bake:
		if s.Step == len(p.Steps)-1 {
			return State{Phase: Done, Step: s.Step, Since: now}
		}
		return State{Phase: Running, Step: s.Step + 1, Since: now}
	case (event == Promote || event == Hold) && lasted >= p.Patience:
		return State{Phase: Paused, Step: s.Step, Since: now}
	}
	return s
}
