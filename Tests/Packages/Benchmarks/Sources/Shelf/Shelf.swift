public import CoverageMatrix

/// A category of 8 connectors and 100 capabilities, made up, in the form that generated code has: the tables are string
/// literals, and another module asks them.
public enum Shelf: CoverageCategory {
  /// The coverage of each connector, packed as `BitPosition` describes.
  public static var _table: CoverageTable {
    CoverageTable(
      connectorCount: 8,
      capabilityCount: 100,
      supported: StaticBytes(
        #"""
        @FNNJ[DB^K[UTNQITI^YLNKXML_XS@MBUHD@IDBNY_OZWUHFHS\EZ]MJNEJ[\HQVES]LDTXZ^QKKPRKZZZLT[Q@_Z\O_WHE_\#
        ]YH[XU_OUCVB[S_V_ADH_FO\CULGHK]UCVGEL^W@D^HE@R\AC]DCFSSASH^K@XOV@@@@@@@
        """#),
      supportedByCapability: StaticBytes(
        #"""
        DBPBJ@^A\ADCWDGC^@TGNAGAUGWGHE@GMCYCGA^@^EUDNASBTA]GICFDCF]DJBBAKGNBJCPFUE\BZ@RBBCSGIDUASAEEEGXB\#
        Q@\GSGQGVC_AMEUFZAUCX@YARE\E[CLC_ELAABEBWFLB]BHFVGLDAFYD\DP@]EP@RADAUCVAYAU@HCFCQFXFHEOEAE]GA@UB\#
        ^DBG_A]E@@@@@@@
        """#),
      unsupported: StaticBytes(
        #"""
        @@PA@@P@@@@@@A@B@@A@R@@@@@@@@@@PB@@X@P@@@@@A@HAX@D@@A@@D@@PDBDB@@@BA@@@@@B@@EI@@A@@@@@N@@@@@@@@@\#
        @@@@E@@@JTHA@@@A@DB@@P@@DB@@EP@B@@@@PA@@IAA@@DB@H@@DH@DB@@@@@@@H@@@@@@@
        """#),
      notImplemented: StaticBytes(
        #"""
        AP@@P@@I@T@@@@@@@B@B@@@B@@@D@L@IHR@AP@UPF@P@@B@ADHA@@@B@@Z@@@@H@P@@@B@ADA@DTH@@E@@BIDD@@@B@@@FJ@\#
        @@E@@@@@@@@D@@@@@PP@@A@B@@@@@@@@@A@HA@@XP@@PDA@RD@I@@DHL@R@D@BP@@@@@@@@
        """#),
      kinds: StaticBytes(
        "MMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMM"),
      featureParents: StaticBytes(""))
  }

  /// No names: the questions that are measured need none.
  public static var _names: CategoryNames {
    let none = NameTable(text: StaticBytes(""), starts: StaticBytes("@@@@@"), order: StaticBytes(""))
    return CategoryNames(
      id: "shelf", name: "Shelf", paths: none, labels: none, slugs: none, connectorNames: none)
  }

  /// No details, for the same reason.
  public static func _details(of connector: Connector<Shelf>) -> StaticBytes { StaticBytes("") }
}
