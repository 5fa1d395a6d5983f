package main

import (
	"fmt"
	"testing"
	"time"
)

// plan is 1, 10, 50 and 100%, an hour each, a person is asked after six.
var plan = Plan{Steps: []int{100, 1000, 5000, 10_000}, Bake: time.Hour, Patience: 6 * time.Hour}

var start = time.Date(2026, time.March, 2, 9, 0, 0, 0, time.UTC)

func TestFourGoodHours(t *testing.T) {
	walk(t, []event{
		{"10:00", Promote, "running at 10%", "the first hour is over and all is well"},
		{"11:00", Promote, "running at 50%", "the second hour is over"},
		{"12:00", Promote, "running at 100%", "the third hour is over"},
		{"13:00", Promote, "done at 100%", "the last step bakes like the others, and then the rollout is done"},
		{"14:00", Promote, "done at 100%", "there is no step after the last"},
		{"15:00", Hold, "done at 100%", "it is done"},
	})
}

func TestAStepLastsForTheWholeHour(t *testing.T) {
	walk(t, []event{
		{"09:01", Promote, "running at 1%", "one good minute is not an hour"},
		{"09:59", Promote, "running at 1%", "the hour is not over"},
		{"10:00", Promote, "running at 10%", "now it is"},
		{"10:01", Promote, "running at 10%", "the new step has an hour of its own: Since begins again"},
		{"10:59", Promote, "running at 10%", "its hour is not over"},
	})
}

func TestNoStepIsSkipped(t *testing.T) {
	walk(t, []event{
		{"14:30", Promote, "running at 10%", "the controller was away for hours. One step has baked, the others have not"},
	})
}

func TestOnlyAPromotionGoesOn(t *testing.T) {
	walk(t, []event{
		{"10:00", Hold, "running at 1%", "there are too few requests to tell"},
		{"11:30", Hold, "running at 1%", "there still are"},
		{"12:00", Promote, "running at 10%", "the step has lasted long enough, whatever came before"},
	})
}

func TestAPersonIsAskedAfterSixHours(t *testing.T) {
	walk(t, []event{
		{"14:59", Hold, "running at 1%", "six hours are not over"},
		{"15:00", Hold, "paused at 1%", "six hours without a promotion: somebody has to look"},
		{"16:00", Promote, "paused at 1%", "paused is paused, until a person resumes"},
	})
	short := Plan{Steps: plan.Steps, Bake: 8 * time.Hour, Patience: 6 * time.Hour}
	s := short.Next(State{Phase: Running, Since: start}, Promote, at("15:00"))
	if got := describe(short, s); got != "paused at 1%" {
		t.Errorf("a bake of 8h and patience of 6h; after 6h: %s, want paused at 1%%: Promote does not go further either", got)
	}
}

func TestRollBackGoesToZero(t *testing.T) {
	for _, before := range [][]event{
		{},
		{{"10:00", Promote, "running at 10%", "an hour is over"}, {"11:00", Promote, "running at 50%", "and another"}},
	} {
		walk(t, append(before,
			event{"11:20", RollBack, "rolled back at 0%", "back means nobody, and not the step before: that one had the same fault"},
			event{"11:21", Promote, "rolled back at 0%", "without traffic there are no errors. That is no reason to go on"},
			event{"11:22", Hold, "rolled back at 0%", "it stays"},
			event{"18:00", Hold, "rolled back at 0%", "it stays, however long"},
			event{"18:01", RollBack, "rolled back at 0%", "it is already"},
		))
	}
}

func TestRollBackCountsWhilePaused(t *testing.T) {
	walk(t, []event{
		{"10:00", Promote, "running at 10%", "an hour is over"},
		{"10:05", Pause, "paused at 10%", "somebody wants to look"},
		{"10:06", RollBack, "rolled back at 0%", "a pause keeps the share, so 10% of the customers still get these errors"},
	})
}

func TestRollBackCountsWhenDone(t *testing.T) {
	s := plan.Next(State{Phase: Done, Step: 3, Since: start}, RollBack, at("17:00"))
	if got := describe(plan, s); got != "rolled back at 0%" {
		t.Errorf("done, and RollBack: %s, want rolled back at 0%%. The old system stands by for two weeks for this.", got)
	}
}

func TestPauseKeepsTheShare(t *testing.T) {
	walk(t, []event{
		{"10:00", Promote, "running at 10%", "an hour is over"},
		{"10:30", Pause, "paused at 10%", "the share stays as it is"},
		{"12:00", Promote, "paused at 10%", "a good verdict does not end a pause"},
		{"12:01", Hold, "paused at 10%", "nor does this"},
		{"12:02", Pause, "paused at 10%", "it is paused already"},
		{"12:30", Resume, "running at 10%", "it goes on with the step it was at"},
		{"12:31", Promote, "running at 10%", "the hour begins again with Resume: something was wrong, and one good minute does not settle it"},
		{"13:29", Promote, "running at 10%", "the new hour is not over"},
		{"13:30", Promote, "running at 50%", "now it is"},
	})
}

func TestOnlyARestartLeadsOutOfARollBack(t *testing.T) {
	walk(t, []event{
		{"10:00", Promote, "running at 10%", "an hour is over"},
		{"10:10", RollBack, "rolled back at 0%", "back"},
		{"10:20", Resume, "rolled back at 0%", "Resume is for a pause. From here it would go straight back to customers"},
		{"10:30", Pause, "rolled back at 0%", "there is nothing to pause"},
		{"11:00", Restart, "running at 1%", "the repaired system begins at the first step, like any other"},
		{"11:30", Promote, "running at 1%", "and bakes for an hour from the restart on"},
		{"12:00", Promote, "running at 10%", "now it is over"},
	})
}

func TestWhatDoesNotFitChangesNothing(t *testing.T) {
	walk(t, []event{
		{"09:30", Resume, "running at 1%", "it is running"},
		{"09:31", Restart, "running at 1%", "it is running; a second restart by mistake must not cost the hour"},
		{"10:00", Promote, "running at 10%", "the hour since 09:00 is over"},
		{"10:10", Restart, "running at 10%", "only what was rolled back can be restarted"},
		{"10:20", Pause, "paused at 10%", "paused"},
		{"10:30", Restart, "paused at 10%", "only what was rolled back can be restarted"},
		{"17:00", "deploy", "paused at 10%", "nobody knows this event"},
		{"17:10", Resume, "running at 10%", "resumed"},
		{"23:30", "deploy", "running at 10%", "nobody knows this event, whatever the time"},
	})
	done := State{Phase: Done, Step: 3, Since: start}
	for _, e := range []Event{Pause, Resume, Restart, Promote, Hold} {
		if s := plan.Next(done, e, at("23:00")); s != done {
			t.Errorf("done, and %s: %+v, want the state as it was", e, s)
		}
	}
}

// An event is one line of a test: when, what, and what is so then.
type event struct {
	at    string
	event Event
	want  string
	why   string
}

// walk begins at 09:00 at the first step and lets the events happen.
func walk(t *testing.T, events []event) {
	t.Helper()
	s, log := State{Phase: Running, Since: start}, "09:00 running at 1%"
	for _, e := range events {
		s = plan.Next(s, e.event, at(e.at))
		got := describe(plan, s)
		if got != e.want {
			t.Fatalf("%s, %s %s → %s, want %s: %s.", log, e.at, e.event, got, e.want, e.why)
		}
		log = fmt.Sprintf("%s, %s %s → %s", log, e.at, e.event, got)
	}
}

func at(clock string) time.Time {
	c, err := time.Parse("15:04", clock)
	if err != nil {
		panic(err)
	}
	return start.Truncate(24 * time.Hour).Add(time.Duration(c.Hour())*time.Hour + time.Duration(c.Minute())*time.Minute)
}

// describe says where a state is: "running at 10%".
func describe(p Plan, s State) string {
	if s.Step < 0 || s.Step >= len(p.Steps) {
		return fmt.Sprintf("%s at step %d, which the plan does not have", s.Phase, s.Step)
	}
	return fmt.Sprintf("%s at %v%%", s.Phase, float64(p.Share(s))/100)
}
