package org.softboard.interpreter.module;

/// The compression functions of MD5 (RFC 1321), SHA-1 and SHA-256 (FIPS 180-4). The JDK's digests cannot be used: their
/// state would not lie in the board's memory.
enum HashAlgorithm {
    MD5(false, 0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476) {
        @Override
        void compress(int[] chain, int[] schedule) {
            int a = chain[0];
            int b = chain[1];
            int c = chain[2];
            int d = chain[3];
            for (int i = 0; i < 64; i++) {
                int mixed;
                int word;
                switch (i >> 4) {
                    case 0 -> {
                        mixed = b & c | ~b & d;
                        word = i;
                    }
                    case 1 -> {
                        mixed = d & b | ~d & c;
                        word = 5 * i + 1;
                    }
                    case 2 -> {
                        mixed = b ^ c ^ d;
                        word = 3 * i + 5;
                    }
                    default -> {
                        mixed = c ^ (b | ~d);
                        word = 7 * i;
                    }
                }
                int sine = (int) (long) (Math.abs(Math.sin(i + 1)) * 0x1p32);
                int turned = Integer.rotateLeft(a + mixed + sine + schedule[word & 15], TURNS[i >> 4][i & 3]);
                a = d;
                d = c;
                c = b;
                b += turned;
            }
            chain[0] += a;
            chain[1] += b;
            chain[2] += c;
            chain[3] += d;
        }
    },

    SHA1(true, 0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0) {
        @Override
        void compress(int[] chain, int[] schedule) {
            for (int i = 16; i < 80; i++) {
                schedule[i] = Integer.rotateLeft(
                        schedule[i - 3] ^ schedule[i - 8] ^ schedule[i - 14] ^ schedule[i - 16], 1);
            }
            int a = chain[0];
            int b = chain[1];
            int c = chain[2];
            int d = chain[3];
            int e = chain[4];
            for (int i = 0; i < 80; i++) {
                int mixed = switch (i / 20) {
                    case 0 -> (b & c | ~b & d) + 0x5A827999;
                    case 1 -> (b ^ c ^ d) + 0x6ED9EBA1;
                    case 2 -> (b & c | b & d | c & d) + 0x8F1BBCDC;
                    default -> (b ^ c ^ d) + 0xCA62C1D6;
                };
                int next = Integer.rotateLeft(a, 5) + mixed + e + schedule[i];
                e = d;
                d = c;
                c = Integer.rotateLeft(b, 30);
                b = a;
                a = next;
            }
            chain[0] += a;
            chain[1] += b;
            chain[2] += c;
            chain[3] += d;
            chain[4] += e;
        }
    },

    SHA256(true, 0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A, 0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19) {
        @Override
        void compress(int[] chain, int[] schedule) {
            for (int i = 16; i < 64; i++) {
                int x = schedule[i - 15];
                int y = schedule[i - 2];
                schedule[i] = schedule[i - 16] + schedule[i - 7]
                        + (Integer.rotateRight(x, 7) ^ Integer.rotateRight(x, 18) ^ x >>> 3)
                        + (Integer.rotateRight(y, 17) ^ Integer.rotateRight(y, 19) ^ y >>> 10);
            }
            int[] v = chain.clone();
            for (int i = 0; i < 64; i++) {
                int e = v[4];
                int a = v[0];
                int first = v[7] + (Integer.rotateRight(e, 6) ^ Integer.rotateRight(e, 11) ^ Integer.rotateRight(e, 25))
                        + (e & v[5] ^ ~e & v[6]) + ROUND[i] + schedule[i];
                int second = (Integer.rotateRight(a, 2) ^ Integer.rotateRight(a, 13) ^ Integer.rotateRight(a, 22))
                        + (a & v[1] ^ a & v[2] ^ v[1] & v[2]);
                System.arraycopy(v, 0, v, 1, 7);
                v[4] += first;
                v[0] = first + second;
            }
            for (int i = 0; i < v.length; i++) {
                chain[i] += v[i];
            }
        }
    };

    /// Words of the longest message schedule.
    static final int SCHEDULE_WORDS = 80;

    private static final int[][] TURNS = {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};

    /// The fractional parts of the cube roots of the first primes.
    private static final int[] ROUND = {0x428A2F98, 0x71374491, 0xB5C0FBCF, 0xE9B5DBA5, 0x3956C25B, 0x59F111F1,
        0x923F82A4, 0xAB1C5ED5, 0xD807AA98, 0x12835B01, 0x243185BE, 0x550C7DC3, 0x72BE5D74, 0x80DEB1FE, 0x9BDC06A7,
        0xC19BF174, 0xE49B69C1, 0xEFBE4786, 0x0FC19DC6, 0x240CA1CC, 0x2DE92C6F, 0x4A7484AA, 0x5CB0A9DC, 0x76F988DA,
        0x983E5152, 0xA831C66D, 0xB00327C8, 0xBF597FC7, 0xC6E00BF3, 0xD5A79147, 0x06CA6351, 0x14292967, 0x27B70A85,
        0x2E1B2138, 0x4D2C6DFC, 0x53380D13, 0x650A7354, 0x766A0ABB, 0x81C2C92E, 0x92722C85, 0xA2BFE8A1, 0xA81A664B,
        0xC24B8B70, 0xC76C51A3, 0xD192E819, 0xD6990624, 0xF40E3585, 0x106AA070, 0x19A4C116, 0x1E376C08, 0x2748774C,
        0x34B0BCB5, 0x391C0CB3, 0x4ED8AA4A, 0x5B9CCA4F, 0x682E6FF3, 0x748F82EE, 0x78A5636F, 0x84C87814, 0x8CC70208,
        0x90BEFFFA, 0xA4506CEB, 0xBEF9A3F7, 0xC67178F2};

    final boolean bigEndian;
    private final int[] initial;

    HashAlgorithm(boolean bigEndian, int... initial) {
        this.bigEndian = bigEndian;
        this.initial = initial;
    }

    /// The chaining value of an empty message.
    int[] initial() {
        return initial.clone();
    }

    int digestBytes() {
        return initial.length * Integer.BYTES;
    }

    /// Takes one block, the first sixteen words of the schedule, into the chaining value.
    abstract void compress(int[] chain, int[] schedule);
}
