// The library is the Swift that `generate` writes, by the link beside this file. The file keeps the target from being
// empty, so that the command line builds where `Generated` has been removed.
