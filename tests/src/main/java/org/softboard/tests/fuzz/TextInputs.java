package org.softboard.tests.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/// Texts that try a compiler: random bytes, NUL and broken UTF-8 in the midst of programs, nesting without end, huge
/// numbers and strings, long lines, and programs that want all memory.
final class TextInputs implements Inputs {

    private static final int LONGEST = 3000;
    private static final String[] PIECES = {"(", "[", "{", ")", "]", "}", "-", "~", "not ", "lambda:", "lambda x:",
        "if 1:\n", "a(", "a[", "a.", "f'{", "x=", "*", "**", "a if b else ", "for x in y:\n ", "try:\n ", "\\\n",
        "'", "\"\"\"", "b'", "rb'", "1", "9", "0x", "1e", "1_", "1.", "a", "\\x", "\\u", "\\N{", "\t", " ", "\n",
        "#", ";", ",", ":", ":=", "->", "@", "yield ", "await ", "async ", "class A:\n ", "def f():\n ",
        "with a:\n ", "a,", "0,", "1+", "a<", "a and ", "[x for x in ", "(x for x in ", "{1:", "not in ", "is not ",
        "\f", "\r", "...", "print(", "return ", "import a.", "from .", "global a,", "del a,", "é", "\0"};
    private static final String[] HUNGRY = {"x = [1]\nwhile 1:\n x = x + x\n", "x = []\nwhile 1:\n x = [x]\n",
        "x = ''\nwhile 1:\n x += 'abc'\n", "x = 1\nwhile 1:\n x = x << N\n", "x = {}\nwhile 1:\n x[len(x)] = x\n",
        "'a' * N * N\n", "bytearray(N * N)\n", "[0] * N * N\n", "def f(*a): f(*a, 1)\nf()\n",
        "def f(): f()\nf()\n", "class A:\n def __getattr__(s, n): return getattr(s, n)\nA().x\n",
        "class A:\n def __repr__(s): return repr(s)\nrepr(A())\n", "x = []\nx.append(x)\nrepr(x)\nx == [x]\n",
        "range(N ** 3)[N]\n", "1 << N\n", "2 ** N % N\n", "'%Nd' % 1\n", "'{:N}'.format(1)\n", "int('9' * N)\n",
        "f = 0\nwhile 1:\n f = lambda f=f: f\n", "def g():\n yield from g()\nlist(g())\n",
        "x = iter([])\nwhile 1:\n x = map(str, x)\nlist(x)\n",
        "x = iter([1])\nfor i in range(N): x = zip(x)\nlist(x)\n",
        "exec('(' * N)\n", "eval('-' * N + '1')\n", "exec('if 1:\\n ' * N)\n", "eval('[' * N + ']' * N)\n",
        "import gc\nwhile 1:\n gc.collect()\n x = [0] * N\n", "for i in range(N): exec('a%d = %d' % (i, i))\n",
        "def f(*a): return f(a, *a)\nf(1)\n", "x = set()\nwhile 1:\n x.add(len(x))\n", "'a'.join('b' * N)\n",
        "sorted(range(N), key=lambda x: [x] * N)\n", "x = ()\nwhile 1:\n x = (x, x)\nhash(x)\n",
        "x = ()\nfor i in range(N): x = (x,)\nprint(hash(x), x == x)\nrepr(x)\n", "'ab' * N in 'ab' * (N * 2)\n",
        "('a,' * N).split(',')\n", "('a' * N).replace('a', 'b' * N)\n", "10 ** N\n", "str(10 ** N)\n"};

    @Override
    public byte[] make(SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0 -> bytes(random);
            case 1, 2 -> pieces(random).getBytes(StandardCharsets.UTF_8);
            case 3 -> nested(random).getBytes(StandardCharsets.UTF_8);
            case 4 -> hungry(random).getBytes(StandardCharsets.UTF_8);
            case 5 -> large(random).getBytes(StandardCharsets.UTF_8);
            default -> broken(random);
        };
    }

    private static byte[] bytes(SplittableRandom random) {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        if (random.nextBoolean()) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (bytes[i] & 0x7F);
            }
        }
        return bytes;
    }

    private static String piece(SplittableRandom random) {
        return PIECES[random.nextInt(PIECES.length)];
    }

    private static String pieces(SplittableRandom random) {
        var text = new StringBuilder();
        for (int n = random.nextInt(60); n > 0; n--) {
            text.append(piece(random));
        }
        return text.append(random.nextBoolean() ? "\n" : "").toString();
    }

    private static String nested(SplittableRandom random) {
        String piece = piece(random) + (random.nextBoolean() ? piece(random) : "");
        int depth = random.nextInt(LONGEST);
        if (piece.endsWith(":\n") || piece.endsWith(":\n ")) {
            var text = new StringBuilder();
            int lines = depth % 200;
            String head = piece.substring(0, piece.indexOf('\n') + 1);
            for (int i = 0; i < lines; i++) {
                text.append(" ".repeat(i)).append(head);
            }
            return text.append(" ".repeat(lines)).append("pass\n").toString();
        }
        String closing = piece.contains("(") ? ")" : piece.contains("[") ? "]" : piece.contains("{") ? "}" : "";
        return "x = " + piece.repeat(depth) + "1" + closing.repeat(random.nextBoolean() ? depth : 0) + "\n";
    }

    private static String hungry(SplittableRandom random) {
        String size = String.valueOf(1 << random.nextInt(13));
        return HUNGRY[random.nextInt(HUNGRY.length)].replace("N", size);
    }

    private static String large(SplittableRandom random) {
        int length = random.nextInt(LONGEST);
        return switch (random.nextInt(9)) {
            case 0 -> "x = " + "9".repeat(length) + "\nprint(x * x)\n";
            case 1 -> "x = '" + "é\\n".repeat(length) + "'\nprint(x[::-1], x.upper())\n";
            case 2 -> "x = f'" + "{1}a".repeat(length) + "'\n";
            case 3 -> "x = [" + "1, 'a', ".repeat(length) + "]\n";
            case 4 -> "def f():\n" + " x = 1; y = x\n".repeat(length) + "f()\n";
            case 5 -> "a" + "b".repeat(length) + " = 1\n";
            case 6 -> "x = " + "1 + ".repeat(length) + "1\n";
            case 7 -> "x = 0x" + "f".repeat(length) + "." + "1".repeat(length) + "e" + length + "\n";
            default -> "print(" + "'a' ".repeat(length) + ")\n" + "#".repeat(length);
        };
    }

    /// A program with some bytes that do not belong there.
    private static byte[] broken(SplittableRandom random) {
        byte[] text = Grammar.program(random).getBytes(StandardCharsets.UTF_8);
        for (int n = 1 + random.nextInt(6); n > 0; n--) {
            int value = random.nextBoolean() ? 0x80 + random.nextInt(0x80) : random.nextInt(0x80);
            text[random.nextInt(text.length)] = (byte) value;
        }
        return text;
    }

    @Override
    public void run(FuzzMachine machine, byte[] input) {
        SourceInputs.execute(machine.vm, input);
    }
}
