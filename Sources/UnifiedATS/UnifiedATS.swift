// `ATS` is the Swift under `Generated/ats/Swift`, to which the link beside this file leads.
@_exported import CoverageMatrix
