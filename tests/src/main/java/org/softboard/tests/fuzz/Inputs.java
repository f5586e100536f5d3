package org.softboard.tests.fuzz;

import java.util.SplittableRandom;

/// One sort of input for machines: how it is made from random numbers, and what is done with it.
interface Inputs {

    byte[] make(SplittableRandom random);

    /// Runs in Python's world: what it raises there is an outcome like any other.
    void run(FuzzMachine machine, byte[] input);
}
