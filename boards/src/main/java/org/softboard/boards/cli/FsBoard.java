package org.softboard.boards.cli;

import java.io.IOException;
import java.util.Map;
import java.util.Stack;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.Boards;
import org.softboard.boards.live.FlashImage;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// `--board NAME` among the arguments of a command of `fs` stands for the image that this user's board has.
final class FsBoard implements IParameterPreprocessor {

    private static final String OPTION = "--board";

    /// The arguments come as a stack, of which the top is the first.
    @Override
    @SuppressWarnings("JdkObsolete")
    public boolean preprocess(Stack<String> arguments, CommandSpec command, ArgSpec argument,
            Map<String, Object> info) {
        for (int i = arguments.size() - 1; i >= 0; i--) {
            String word = arguments.get(i);
            if (word.startsWith(OPTION + "=")) {
                arguments.remove(i);
                arguments.push(image(command, word.substring(OPTION.length() + 1)));
                return false;
            }
            if (word.equals(OPTION)) {
                if (i == 0) {
                    throw new ParameterException(command.commandLine(), OPTION + " needs the name of a board");
                }
                String name = arguments.get(i - 1);
                arguments.subList(i - 1, i + 1).clear();
                arguments.push(image(command, name));
                return false;
            }
        }
        return false;
    }

    private static String image(CommandSpec command, String name) {
        BoardDefinition board = Boards.named(name).orElseThrow(() -> new ParameterException(command.commandLine(),
                OPTION + ": there is no board '" + name + "'; there are: " + String.join(", ", new BoardNames())));
        try {
            return FlashImage.existing(board).toString();
        } catch (IOException problem) {
            throw new ParameterException(command.commandLine(),
                    OPTION + ": the flash of '" + name + "' cannot be used: " + problem.getMessage());
        }
    }
}
