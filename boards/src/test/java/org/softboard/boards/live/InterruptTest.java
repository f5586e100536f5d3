package org.softboard.boards.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.softboard.boards.live.Trial.at;

import org.junit.jupiter.api.Test;
import org.softboard.boards.door.Command;

/// How hardware events reach Python functions, and what happens when these raise.
class InterruptTest {

    @Test
    void aTimerCallsItsFunctionAtItsFrequency() {
        assertEquals("10\n", Trial.run("""
                import pyb
                n = 0
                def f(t):
                    global n
                    n += 1
                t = pyb.Timer(4, freq=10, callback=f)
                pyb.delay(1001)
                t.deinit()
                pyb.delay(500)
                print(n)
                """));
    }

    @Test
    void anExceptionInAHardInterruptIsPrintedWithoutDetailsAndDisablesIt() {
        assertEquals("""
                Uncaught exception in IRQ callback handler
                ZeroDivisionError:\s
                done
                """, Trial.run("""
                import pyb
                def f(t):
                    1 / 0
                t = pyb.Timer(4, freq=10, callback=f)
                pyb.delay(500)
                print('done')
                """));
    }

    @Test
    void aHardInterruptMustNotAllocate() {
        assertEquals("""
                Uncaught exception in IRQ callback handler
                MemoryError:\s
                """, Trial.run("""
                import pyb
                def f(t):
                    return [t, t, t]
                t = pyb.Timer(4, freq=10, callback=f)
                pyb.delay(150)
                """));
    }

    @Test
    void aSoftTimerMayAllocateAndGoesOnAfterAnException() {
        assertEquals("""
                Traceback (most recent call last):
                  File "main.py", line 4, in f
                ValueError: 1
                Traceback (most recent call last):
                  File "main.py", line 4, in f
                ValueError: 2
                """, Trial.run("""
                import pyb, machine
                def f(t, n=[0]):
                    n[0] += 1
                    raise ValueError(n[0])
                t = machine.Timer(period=100, callback=f)
                pyb.delay(250)
                t.deinit()
                """));
    }

    @Test
    void aLineCanBeTriggeredBySoftwareWhileItIsEnabled() {
        assertEquals("4\nline: 4\nline: 4\n", Trial.run("""
                import pyb
                ext = pyb.ExtInt('X5', pyb.ExtInt.IRQ_RISING, pyb.Pin.PULL_DOWN, lambda l: print("line:", l))
                ext.disable()
                ext.enable()
                print(ext.line())
                ext.swint()
                ext.disable()
                ext.swint()
                ext.enable()
                ext.swint()
                ext.disable()
                """));
    }

    @Test
    void theSwitchCallsItsFunctionAtEachPress() {
        assertEquals("False\n2 True\n", Trial.run("""
                import pyb
                n = 0
                def f():
                    global n
                    n += 1
                s = pyb.Switch()
                s.callback(f)
                print(s())
                pyb.delay(300)
                print(n, s())
                """,
                at(100, time -> new Command.Press(time, "USR")), at(150, time -> new Command.Release(time, "USR")),
                at(200, time -> new Command.Press(time, "USR"))));
    }

    @Test
    void aWireCarriesAPinsEdgeToAnothersInterrupt() {
        assertEquals("Pin(Pin.cpu.A1, mode=Pin.IN, pull=Pin.PULL_DOWN) 1\n", Trial.run("""
                import pyb
                from pyb import Pin
                out = Pin('X1', Pin.OUT, value=0)
                into = Pin('X2', Pin.IN, Pin.PULL_DOWN)
                into.irq(lambda p: print(p, p()), Pin.IRQ_RISING)
                pyb.delay(20)
                out.on()
                pyb.delay(1)
                """, at(10, time -> new Command.Wire(time, "A0", "A1"))));
    }

    @Test
    void disabledInterruptsComeAfterwards() {
        assertEquals("0 1\n", Trial.run("""
                import pyb
                n = 0
                def f(t):
                    global n
                    n += 1
                state = pyb.disable_irq()
                t = pyb.Timer(4, freq=100, callback=f)
                for i in range(20000):
                    pass
                before = n
                pyb.enable_irq(state)
                pyb.udelay(1)
                print(before, n)
                """));
    }

    @Test
    void controlCInterruptsALoopAndASleep() {
        String traceback = """
                Traceback (most recent call last):
                  File "main.py", line 2, in <module>
                KeyboardInterrupt:\s
                """;

        assertEquals(traceback, Trial.run("while True:\n    pass\n", at(100, InterruptTest::controlC)));
        assertEquals(traceback, Trial.run("import time\ntime.sleep(10)\n", at(100, InterruptTest::controlC)));
    }

    private static Command controlC(long time) {
        return new Command.Type(time, new byte[]{3});
    }

    @Test
    void aWaitingBoardWakesAtTheNextTick() {
        assertEquals("1\n", Trial.run("""
                import pyb
                t = pyb.millis()
                pyb.wfi()
                print(pyb.elapsed_millis(t))
                """));
    }

    @Test
    void aProgramThatNeverEndsIsStopped() {
        assertEquals("stopped\n", Trial.run("while True:\n    pass\n"));
    }
}
