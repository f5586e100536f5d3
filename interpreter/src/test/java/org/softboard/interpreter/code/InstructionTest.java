package org.softboard.interpreter.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class InstructionTest {

    /// `everything.py` has one of each kind of statement and expression; mpy-cross made `everything.mpy` of it.
    static byte[] resource(String name) {
        try (var stream = Objects.requireNonNull(InstructionTest.class.getResourceAsStream(name), name)) {
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void eachByteMeansOneInstruction() {
        int bytes = 0;
        for (Instruction instruction : Instruction.values()) {
            for (int i = 0; i < instruction.variants(); i++) {
                assertSame(instruction, Instruction.at(instruction.code() + i));
                bytes++;
            }
            assertFalse(instruction.sentence().isEmpty());
        }
        assertEquals(72 + 64 + 16 + 16 + 4 + 35, bytes);
        assertNull(Instruction.at(0));
        assertNull(Instruction.at(0x41));
        assertNull(Instruction.at(0xFA));
    }

    @Test
    void operandsGoByTheHighFourBits() {
        for (Instruction instruction : Instruction.values()) {
            boolean isRight = switch (instruction.code() >> 4) {
                case 1 -> instruction.operand() == Operand.NAME;
                case 2, 3 -> switch (instruction.operand()) {
                    case LOCAL, OBJECT, CHILD, CHILD_AND_CELLS, COUNT, AROUND_STAR, CONTAINER, ARGUMENTS, INTEGER ->
                            true;
                    default -> false;
                };
                case 4 -> switch (instruction.operand()) {
                    case FORWARD, DISTANCE, UNWINDING -> true;
                    default -> false;
                };
                default -> instruction.operand() == Operand.NOTHING || instruction.operand() == Operand.WITHIN;
            };
            assertEquals(true, isRight, instruction.name());
        }
    }

    @Test
    void allWaysThroughCompiledCodeAgreeOnTheStack() {
        var cross = MpyCross.wide();

        StackDepths.check(cross.memory.memory(), cross.compile(resource("everything.py"), "everything.py").code());
    }
}
