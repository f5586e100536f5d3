package org.softboard.boards.python;

import org.softboard.interpreter.memory.Layout;

/// The shapes of a timer and of its channels in memory, as large as the firmware's (ports/stm32/timer.c). A timer keeps
/// its newest channel, a channel the one before it.
///
///     Timer        -> type | id | callback | hard | 18 words of the driver's handle | interrupt number | channel
///     TimerChannel -> type | timer | channel and mode << 8 | callback | next
final class TimerObject {

    private static final Layout TIMER = Layout.of("Timer");
    static final Layout.IntField ID = TIMER.integer("id");
    static final Layout.WordField CALLBACK = TIMER.word("callback");
    static final Layout.IntField HARD = TIMER.integer("hard");
    static final Layout.IntField INITIALISED = TIMER.integer("initialised");
    static final Layout.IntField DIVISION = TIMER.integer("division");
    static final Layout.IntField DEAD_TIME = TIMER.integer("dead time");
    static final Layout.IntField BREAK_INPUT = TIMER.integer("break input");
    static final Layout.RefField NEWEST;
    static final int TIMER_WORDS;

    private static final Layout CHANNEL = Layout.of("TimerChannel");
    static final Layout.RefField OF_TIMER = CHANNEL.ref("timer");
    static final Layout.IntField NUMBER_AND_MODE = CHANNEL.integer("number and mode");
    static final Layout.WordField CHANNEL_CALLBACK = CHANNEL.word("callback");
    static final Layout.RefField NEXT = CHANNEL.ref("next");
    static final int CHANNEL_WORDS = CHANNEL.words();

    private static final int UNUSED_HANDLE_WORDS = 14;

    static {
        for (int i = 0; i < UNUSED_HANDLE_WORDS; i++) {
            TIMER.integer("handle " + i);
        }
        TIMER.integer("interrupt");
        NEWEST = TIMER.ref("channel");
        TIMER_WORDS = TIMER.words();
    }

    private TimerObject() {}
}
