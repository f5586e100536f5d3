"%y" % 1  # expect ValueError: unsupported format character 'y' (0x79) at index 1
