# main.py -- what the board does
