package org.softboard.boards.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The pyboard's flash as programs see it: FAT, littlefs, block devices, `import`, `pyb.Flash`.
class BoardFilesTest {

    private static final String RAM_DISK = """
            import vfs
            class Disk:
                def __init__(self):
                    self.data = bytearray(60 * 512)
                def readblocks(self, n, buf):
                    buf[:] = self.data[n * 512:n * 512 + len(buf)]
                def writeblocks(self, n, buf):
                    self.data[n * 512:n * 512 + len(buf)] = buf
            """;

    @Test
    void aNewBoardHasTheFactorysFiles() {
        assertEquals("""
                /flash ['boot.py', 'main.py', 'pybcdc.inf', 'README.txt']
                [454, 34, 2597, 526]
                (512, 512, 190, 180, 180, 0, 0, 0, 0, 255)
                ['', '.frozen', '/flash', '/flash/lib']
                """, Trial.run("""
                import os, sys
                print(os.getcwd(), os.listdir())
                print([os.stat(name)[6] for name in os.listdir()])
                print(os.statvfs('/flash'))
                print(sys.path)
                """));
    }

    @Test
    void filesAreWrittenAndReadAsTextAndBytes() {
        assertEquals("""
                6 'one\\ntwo' b'wo' 6 8
                OSError: [Errno 13] EACCES
                OSError: [Errno 22] EINVAL
                OSError: [Errno 2] ENOENT
                """, Trial.run("""
                f = open('t', 'w')
                f.write('one\\nt')
                print(f.tell() + 1, end=' ')
                f.write('wo')
                f.close()
                g = open('/flash/t', 'rb')
                text = open('t').read()
                g.seek(-2, 2)
                print(repr(text), g.read(), end=' ')
                print(g.seek(6), g.seek(100) + 1)
                def fails(what):
                    try:
                        what()
                    except OSError as e:
                        print('OSError:', e)
                fails(lambda: open('t', 'w').read())
                g.close()
                fails(g.read)
                fails(lambda: open('nope'))
                """));
    }

    @Test
    void namesAreListedRenamedAndRemoved() {
        assertEquals("""
                [('a long name.txt', 32768, 0, 3)] [(b'a long name.txt', 32768, 0, 3)]
                ['other']
                /flash/d OSError 13
                OSError 20 OSError 21
                """, Trial.run("""
                import os
                def errno(what, name):
                    try:
                        what(name)
                    except OSError as e:
                        return 'OSError ' + str(e.errno)
                os.mkdir('d')
                open('d/a long name.txt', 'w').write('abc')
                import gc
                gc.collect()
                print(list(os.ilistdir('d')), list(os.ilistdir(b'/flash/d')))
                os.rename('d/a long name.txt', 'd/other')
                print(os.listdir('d'))
                os.chdir('d')
                print(os.getcwd(), errno(os.rmdir, '/flash/d'))
                print(errno(os.rmdir, 'other'), errno(os.remove, '/flash/d'))
                """));
    }

    @Test
    void modulesAreImportedFromTheFlashAndItsLibFolder() {
        assertEquals("first\nsecond 7\n", Trial.run("""
                import os
                os.mkdir('lib')
                def write(name, text):
                    with open(name, 'w') as f:
                        f.write(text)
                write('first.py', 'print(__name__)')
                write('lib/second.py', 'x = 7')
                import first
                import second
                print(second.__name__, second.x)
                """));
    }

    @Test
    void aCompiledModuleIsImported() {
        assertEquals("7 10\n", Trial
                .run("""
                        import binascii
                        with open('mm.mpy', 'wb') as f:
                            f.write(binascii.unhexlify('4d06001f05000a6d6d2e7079000f0266000278000261006c00040123871603320016025163015011'
                                    '06020420b01203f263'))
                        import mm
                        print(mm.x, mm.f(3))
                        """));
    }

    @Test
    void aFileThatIsLostIsClosedByItsFinaliser() {
        assertEquals("abc\n", Trial.run("""
                import gc
                def write():
                    open('lost', 'w').write('abc')
                write()
                for i in range(3):
                    [j for j in range(50)]
                gc.collect()
                print(open('lost').read())
                """));
    }

    @Test
    void aDeviceOfPythonIsFormattedMountedAndKept() {
        assertEquals("OSError 19\n['f'] 300\n(512, 512, 26, 25, 25, 0, 0, 0, 0, 255)\nOSError 30\n",
                Trial.run(RAM_DISK + """
                            def ioctl(self, op, arg):
                                return 60 if op == 4 else 512 if op == 5 else None
                        disk = Disk()
                        try:
                            vfs.mount(disk, '/ram')
                        except OSError as e:
                            print('OSError', e.errno)
                        vfs.VfsFat.mkfs(disk)
                        vfs.mount(disk, '/ram')
                        with open('/ram/f', 'w') as f:
                            f.write('x' * 300)
                        vfs.umount('/ram')
                        import os
                        vfs.mount(disk, '/again', readonly=True)
                        print(os.listdir('/again'), len(open('/again/f').read()))
                        print(os.statvfs('/again'))
                        try:
                            open('/again/g', 'w')
                        except OSError as e:
                            print('OSError', e.errno)
                        """));
    }

    @Test
    void aDeviceOfTheOldProtocolHasCountAndSync() {
        String said = Trial.run(RAM_DISK + """
                    def count(self):
                        print('count')
                        return 60
                    def sync(self):
                        print('sync')
                disk = Disk()
                vfs.VfsFat.mkfs(disk)
                vfs.mount(disk, '/ram')
                open('/ram/f', 'w').close()
                """);

        assertTrue(said.startsWith("count\n") && said.endsWith("sync\n"), said);
    }

    @Test
    void anExceptionOfADeviceReachesTheProgram() {
        assertEquals("ZeroDivisionError\n5\n16\n", Trial.run("""
                import vfs
                class Disk:
                    def __init__(self, read, init):
                        self.read = read
                        self.init = init
                    def readblocks(self, n, buf):
                        return self.read()
                    def ioctl(self, op, arg):
                        return self.init
                try:
                    vfs.VfsFat(Disk(lambda: 1 // 0, 0))
                except ZeroDivisionError:
                    print('ZeroDivisionError')
                for disk in (Disk(lambda: -5, None), Disk(lambda: 0, 1)):
                    try:
                        vfs.VfsFat(disk)
                    except OSError as e:
                        print(e.errno)
                """));
    }

    @Test
    void theFlashIsABlockDevice() {
        assertEquals("Flash() Flash(start=512, len=1024) 480 224 2\n0 -5 b'U\\xaa' b'MSDOS5.0' b'NO NAME'\n",
                Trial.run("""
                        import pyb
                        f, part = pyb.Flash(), pyb.Flash(start=512, len=1024)
                        print(f, part, f.ioctl(4, 0), pyb.Flash(start=0).ioctl(4, 0), part.ioctl(4, 0))
                        table, boot = bytearray(512), bytearray(512)
                        print(f.readblocks(0, table), f.readblocks(480, boot), bytes(table[510:]), end=' ')
                        f.readblocks(256, boot)
                        print(bytes(boot[3:11]), bytes(boot[43:50]))
                        """));
    }

    @Test
    void manyFileSystemsComeAndGo() {
        assertEquals("done\n", Trial.run("""
                import pyb, vfs
                for i in range(500):
                    v = vfs.VfsFat(pyb.Flash())
                    it = v.ilistdir()
                    next(it)
                print('done')
                """));
    }

    @Test
    void aLittlefsOnTheFlashIsMountedAtTheStart() {
        String shown = new Session().type(1000, """
                import os, pyb, vfs; vfs.umount('/flash'); p = pyb.Flash(start=0, len=65536)\r\
                vfs.VfsLfs2.mkfs(p); vfs.mount(p, '/flash'); open('/flash/f', 'w').close(); os.sync()\r""")
                .reset(8000).type(9000, "import os, vfs; vfs.mount(), os.listdir(), os.statvfs('')[2]\r").until(12_000);

        assertTrue(shown.contains("([(<VfsLfs2>, '/flash')], ['f'], 128)"), shown);
    }

    @Test
    void aLittlefsThatIsDamagedIsNotReplaced() {
        String shown = new Session().type(1000, """
                import os, pyb, vfs; vfs.umount('/flash'); p = pyb.Flash(start=0)\r\
                vfs.VfsLfs2.mkfs(p); b = bytearray(512); p.readblocks(0, b, 0); b[24] = 99\r\
                p.writeblocks(0, b, 0); p.writeblocks(1, b, 0); os.sync()\r""")
                .reset(8000).type(9000, "import os; os.listdir('/')\r").until(12_000);

        assertTrue(shown.contains("MPY: can't mount flash") && shown.contains("[]"), shown);
    }

    @Test
    void theFlashHasALittlefsAndThenFatAgain() {
        assertEquals("<class 'VfsLfs2'>\n<class 'VfsFat'>\n", Trial.run("""
                import os, pyb, vfs
                for kind, part in ((vfs.VfsLfs2, pyb.Flash(start=0)), (vfs.VfsFat, pyb.Flash(start=0))):
                    vfs.umount('/flash')
                    kind.mkfs(part)
                    vfs.mount(part, '/flash')
                    print(type(vfs.mount()[0][0]))
                """));
    }

    @Test
    void theRedLedIsOnWhileTheFlashLagsBehind() {
        var session = new Session().type(1000, "import pyb; f = open('t', 'w'); f.write('x' * 600)\r");
        session.until(12_000);

        List<Long> changes = session.changes(1, 900);
        assertEquals(2, changes.size(), changes::toString);
        assertTrue(changes.get(1) - changes.get(0) > 5000 && changes.get(1) - changes.get(0) < 6500,
                changes::toString);
    }

    @Test
    void aHardResetLosesWhatWaits() {
        String shown = new Session().write(1000, "kept", "k").type(4000, "f = open('lost', 'w'); f.write('x' * 10)\r")
                .reset(4050).type(6000, "import os; os.listdir()\r").until(7000);

        assertTrue(shown.contains("'README.txt', 'kept']"), shown);
    }

    @Test
    void aHardResetWhileASectorIsErasedLosesTheFileSystem() {
        String shown = new Session().write(1000, "lost", "l")
                .type(4000, "f = open('lost', 'w'); f.write('x' * 10)\r").reset(4600)
                .type(30_000, "import os; os.listdir()\r").until(31_000);

        assertTrue(shown.contains("'README.txt']"), shown);
    }
}
