package org.softboard.interpreter.vm;

/// What makes an object a pin (extmod/virtpin.h): something with a level, whether it is a pin of a chip or made by Python.
public interface VirtualPin {

    /// Its level, 0 or 1; a pin made by Python may give any number.
    int read(Vm vm, long self);

    void write(Vm vm, long self, boolean level);
}
