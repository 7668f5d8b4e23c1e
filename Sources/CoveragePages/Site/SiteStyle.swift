import Foundation
import _CoverageSpec

/// The style sheet of the site, in the colours of the matrix: light and dark, print, from 320 pixels up.
enum SiteStyle {
  static let text = "\n" + MatrixStyle.colours + layout + parts + tables + media

  /// The digest in a page's Content Security Policy, which allows this style sheet and no other.
  static let digest = "sha256-" + Data(SHA256.digest(of: Array(text.utf8))).base64EncodedString()

  private static let layout = """
    *{box-sizing:border-box}
    html{scroll-padding-top:1rem}
    body{margin:0 auto;padding:0 clamp(.75rem,3vw,2rem) 3rem;max-width:68rem;background:var(--ground);\
    color:var(--text);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",sans-serif;overflow-wrap:break-word}
    h1{font-size:1.75rem;line-height:1.2;margin:0 0 .5rem}
    h2{font-size:1.25rem;line-height:1.3;margin:2.5rem 0 .75rem}
    h3{font-size:1rem;line-height:1.4;margin:0 0 .5rem}
    p{max-width:70ch;margin:.25rem 0}
    a{color:var(--link);text-underline-offset:.15em}
    code,pre{font:.875em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
    pre{max-width:100%;overflow:auto;margin:.25rem 0}
    small,.soft{color:var(--soft)}
    small{font-size:.8125rem}
    :focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:2px}
    main:focus{outline:0}
    :target{background:var(--tint);box-shadow:0 0 0 .25rem var(--tint)}
    input:target{background:var(--ground);box-shadow:none}
    [hidden]{display:none!important}
    .skip{position:absolute;left:-100vw}
    .skip:focus{position:static;display:inline-block;padding:.25rem 0}

    """

  private static let parts = """
    .bar{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:baseline;justify-content:space-between;\
    padding:.75rem 0;margin-bottom:1.5rem;border-bottom:1px solid var(--line)}
    .bar>a{color:inherit;text-decoration:none}
    .bar ul,.crumbs ol,.chips{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:0;padding:0}
    .bar a,.crumbs a,.chips a{display:inline-block;min-height:1.5rem}
    .crumbs{font-size:.875rem;margin-bottom:1rem;color:var(--soft)}
    .crumbs ol{gap:.25rem .5rem}
    .crumbs li,.neighbours a,.members th,h1{overflow-wrap:anywhere;min-width:0}
    .crumbs li+li::before{content:"/";margin-right:.5rem}
    .facts{display:flex;flex-wrap:wrap;gap:.5rem 2rem;margin:1rem 0;padding:0}
    .facts dt{font-size:.8125rem;color:var(--soft)}
    .facts dd{margin:0;font-weight:600}
    .title{display:flex;gap:.75rem;align-items:center}
    .title img{width:2.5rem;height:2.5rem;object-fit:contain;flex:none}
    .chips{margin:.5rem 0 1rem;font-size:.875rem}
    .group{margin:0 0 1.75rem}
    .group h3 a,.type a,.facts a{display:inline-block;min-height:1.5rem}
    .group h3 small{font-weight:400;margin-left:.25rem}
    .limits{margin:.25rem 0;padding-left:1.25rem;font-size:.875rem}
    .note{font-size:.875rem}
    .note ul,.note ol{margin:.25rem 0;padding-left:1.25rem}
    .unknown{font-size:.875rem;color:var(--soft)}
    .unknown a{display:inline-block;min-height:1.5rem;min-width:1.5rem}
    summary{cursor:pointer;min-height:1.5rem;width:fit-content}
    .y{color:var(--yes)}.n{color:var(--no)}.b{color:var(--part)}
    .search{display:grid;gap:.25rem;margin:1.5rem 0 0;padding:1rem;background:var(--tint);\
    border:1px solid var(--line);border-radius:8px}
    .search label{font-weight:600}
    .search input{font:inherit;color:var(--text);background:var(--ground);border:1px solid var(--edge);\
    border-radius:6px;padding:.375rem .625rem;width:100%;min-height:2.25rem}
    .search p{margin:0;font-size:.875rem}
    .found{list-style:none;margin:.5rem 0;padding:0;columns:20rem;font-size:.875rem}
    .found li{break-inside:avoid;padding:.125rem 0}
    .found a{display:inline-block;min-height:1.5rem}
    .neighbours{display:flex;flex-wrap:wrap;gap:.75rem;justify-content:space-between;margin-top:3rem}
    .neighbours a{flex:1 1 12rem;padding:.5rem .75rem;border:1px solid var(--line);border-radius:8px;\
    text-decoration:none}
    .neighbours a:hover{border-color:var(--edge)}
    .neighbours small{display:block}
    .neighbours [rel=next]{text-align:right}
    footer{margin-top:2rem;padding-top:.75rem;border-top:1px solid var(--line);font-size:.8125rem;color:var(--soft)}
    footer a{display:inline-block;min-height:1.5rem}

    """

  private static let tables = """
    .scroll{overflow-x:auto;position:relative}
    table{border-collapse:collapse;width:100%;font-size:.875rem}
    th,td{text-align:left;vertical-align:top;padding:.375rem .75rem .375rem 0;border-bottom:1px solid var(--line);\
    font-weight:400}
    thead th{font-weight:600;color:var(--soft);white-space:nowrap}
    th:first-child{min-width:8rem}
    table code{font-size:.9375em}
    .members th:first-child{width:42%}
    .members th:nth-child(2){width:28%}
    .members [data-status]>th::before{display:inline-block;width:1.375em;content:"\\2713";color:var(--yes)}
    .members [data-status=unsupported]>th::before{content:"\\2715";color:var(--no)}
    .members [data-status=not_implemented]>th::before{content:"\\25D0";color:var(--part)}
    td p,td ul{margin:0}
    td ul{padding-left:1.125rem}
    .figures td{white-space:nowrap;font-variant-numeric:tabular-nums}
    tbody th a,tbody td a{display:inline-block;min-height:1.5rem}
    .names summary{white-space:nowrap}
    .names p{max-width:40ch;color:var(--soft)}

    """

  private static let media = """
    @media(max-width:40rem){
    .bar ul{gap:.25rem .625rem;font-size:.875rem}
    .facts{gap:.5rem 1.5rem}
    .members [data-status]>td{padding-left:1.375em}
    thead th{white-space:normal}
    th:first-child{min-width:0}
    .members th:first-child,.members th:nth-child(2){width:auto}
    .members thead{position:absolute;left:-100vw}
    .members tr{display:block;padding:.375rem 0;border-bottom:1px solid var(--line)}
    .members th,.members td{display:block;padding:0;border:0}
    .members td:empty{display:none}
    }
    @media print{
    body{max-width:none;padding:0;font-size:10pt}
    .bar nav,.search,.skip,.neighbours{display:none!important}
    .scroll{overflow:visible}
    details::details-content{content-visibility:visible;display:block;block-size:auto}
    tr{break-inside:avoid}
    a{color:inherit}
    }

    """
}
