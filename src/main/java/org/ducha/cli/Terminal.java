package org.ducha.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/**
 * What a command has around it.
 *
 * @param out where it writes
 * @param err where it complains
 * @param bytes where it writes what is not text, the same place as {@code out}
 * @param screen whether somebody watches that place
 * @param environment the variables it may read
 * @param clock what it takes for now
 * @param ansi whether colours are shown
 */
record Terminal(
    PrintWriter out,
    PrintWriter err,
    OutputStream bytes,
    boolean screen,
    Map<String, String> environment,
    Clock clock,
    Ansi ansi) {}
