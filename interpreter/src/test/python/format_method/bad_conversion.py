# needs: detailed errors
"{!x}".format(1)  # expect ValueError: unknown conversion specifier x
