package org.softboard.boards.definition;

/// One alternate function of a pin: its number in AFR and what it is, such as 1, TIM, 2, CH1.
public record PinFunction(int number, String peripheral, int unit, String role) {

    /// Reads "TIM2_CH1".
    static PinFunction parse(int number, String name) {
        int underscore = name.indexOf('_');
        int digits = underscore;
        while (Character.isDigit(name.charAt(digits - 1))) {
            digits--;
        }
        return new PinFunction(number, name.substring(0, digits),
                Integer.parseInt(name, digits, underscore, 10), name.substring(underscore + 1));
    }

    /// The data sheet's name, such as TIM2_CH1.
    public String signal() {
        return peripheral + unit + "_" + role;
    }

    /// The name that Python knows, such as AF1_TIM2.
    public String constant() {
        return "AF" + number + "_" + peripheral + unit;
    }
}
