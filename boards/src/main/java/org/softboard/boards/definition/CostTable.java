package org.softboard.boards.definition;

import org.softboard.interpreter.memory.Meter;

/// What running Python costs a chip: instructions per event, and cycles per instruction for ordinary code, for the
/// collector and for big integers. The collector's three are per collection, per block swept and per word looked at.
public record CostTable(
        double opcode,
        double arithmetic,
        double globalOrAttribute,
        double subscript,
        double mapLookup,
        double classLookup,
        double pythonCall,
        double resume,
        double builtinCall,
        double next,
        double floatOperation,
        double allocation,
        double block,
        double equality,
        double newString,
        double copiedByte,
        double bigWord,
        double exception,
        double collection,
        double collectionBlock,
        double collectionWord,
        double compileByte,
        double floatFunction,
        double cyclesPerInstruction,
        double collectorCyclesPerInstruction,
        double bigWordCyclesPerInstruction) {

    /// Cortex-M4F at 168 MHz from flash: MicroPython since 1.17 with computed goto and lookup caches.
    public static final CostTable CORTEX_M4F = new CostTable(
            16.9, 34.5, 0.0, 29.7, 65.8, 167.9, 331.4, 137.0, 205.2, 69.5,
            46.7, 159.8, 47.8, 82.3, 2966.1, 6.4, 18.1, 790.0,
            5700.0, 22.0, 12.0, 1000.0, 150.0,
            2.45, 1.4, 1.2);

    /// The table in the meter's unit.
    Meter.Prices prices() {
        double instruction = cyclesPerInstruction() * Meter.CYCLE;
        double collector = collectorCyclesPerInstruction() * Meter.CYCLE;
        double digit = bigWordCyclesPerInstruction() * Meter.CYCLE;
        return new Meter.Prices(
                units(opcode() * instruction),
                units(arithmetic() * instruction),
                units(subscript() * instruction),
                units(globalOrAttribute() * instruction),
                units(mapLookup() * instruction),
                units(classLookup() * instruction),
                units(pythonCall() * instruction),
                units(resume() * instruction),
                units(builtinCall() * instruction),
                units(next() * instruction),
                units(floatOperation() * instruction),
                units(allocation() * instruction),
                units(block() * instruction),
                units(equality() * instruction),
                units(newString() * instruction),
                units(copiedByte() * instruction),
                units(bigWord() * digit),
                units(exception() * instruction),
                units(collection() * collector),
                units(collectionBlock() * collector),
                units(collectionWord() * collector),
                units(compileByte() * instruction),
                units(floatFunction() * instruction));
    }

    private static int units(double amount) {
        return (int) Math.round(amount);
    }
}
