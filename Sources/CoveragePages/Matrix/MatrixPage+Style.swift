extension MatrixPage {
  /// The style sheet: light and dark, print, forced colours, from 320 pixels up.
  static let style = colours + layout + tools + tables + media

  /// Each text has a contrast of at least 4.5 on each of its backgrounds.
  static let colours = """
    :root{--text:#1f2328;--soft:#59636e;--line:#d1d9e0;--ground:#fff;--tint:#f6f8fa;--link:#0757b3;--yes:#0a5a24;\
    --no:#a40e26;--part:#7a4100;--edge:#818b98;color-scheme:light dark}
    @media(prefers-color-scheme:dark){:root{--text:#e6edf3;--soft:#9ea7b3;--line:#30363d;--ground:#0d1117;\
    --tint:#161b22;--link:#6cb2ff;--yes:#56d37a;--no:#ff9492;--part:#e3b341;--edge:#767f8b}}

    """

  private static let layout = """
    *{box-sizing:border-box}
    html{scroll-padding-top:1rem}
    body{margin:0 auto;padding:1.5rem clamp(.75rem,3vw,2.5rem) 4rem;max-width:96rem;background:var(--ground);\
    color:var(--text);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",sans-serif;overflow-wrap:break-word}
    .wide body{max-width:160rem}
    h1{font-size:1.75rem;line-height:1.2;margin:0 0 .5rem}
    h2{font-size:1.25rem;line-height:1.3;margin:2.5rem 0 .75rem}
    h3{font-size:1rem;margin:0}
    header p,.connector p,.notes p{max-width:70ch;margin:.25rem 0}
    a{color:var(--link);text-underline-offset:.15em}
    code,pre{font:.875em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
    pre{max-width:100%;overflow:auto;margin:.25rem 0}
    small{color:var(--soft);font-size:.8125rem}
    :focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:2px}
    main:focus{outline:0}
    .skip{position:absolute;left:-100vw}
    .skip:focus{position:static;display:inline-block;padding:.25rem 0}
    [hidden]{display:none!important}
    .legend{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin:1rem 0 0;padding:0;\
    color:var(--soft);font-size:.875rem}
    .legend span{font-weight:600}
    .connector{margin:1.25rem 0;font-size:.875rem}
    .connector ul,.parts,.notes ul,.notes ol{margin:.25rem 0;padding-left:1.5rem}
    .connector li,.parts li{padding:.125rem 0}
    .connector li>a,.parts a{display:inline-block;min-height:1.5rem;min-width:1.5rem}

    """

  private static let tools = """
    form{display:grid;grid-template-columns:repeat(12,minmax(0,1fr));gap:.75rem 1rem;align-items:start;\
    max-width:96rem;margin:1.5rem 0 0;padding:1rem;background:var(--tint);border:1px solid var(--line);border-radius:8px;\
    font-size:.875rem}
    form>*{grid-column:1/-1}
    .field{display:grid;gap:.25rem;align-self:start}
    .field label{font-weight:600}
    .row{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center}
    .row input{flex:1 1 8rem}
    .check,.pick{display:flex;gap:.5rem;align-items:center;min-height:2rem}
    .pick select{flex:1 1 auto;min-width:0}
    input,select,button,textarea{font:inherit;color:var(--text);background:var(--ground);\
    border:1px solid var(--edge);border-radius:6px;padding:.25rem .5rem;min-height:2rem;min-width:0;max-width:100%}
    input[type=search],.row input,textarea{width:100%}
    input[type=checkbox]{width:1.5rem;height:1.5rem;min-height:0;margin:0;flex:none;accent-color:var(--link)}
    button{cursor:pointer;padding:.25rem .75rem}
    button:hover,select:hover{border-color:var(--text)}
    summary{cursor:pointer;min-height:1.75rem}
    .menu{position:relative}
    .menu>summary{border:1px solid var(--edge);border-radius:6px;background:var(--ground);\
    padding:.25rem .75rem;min-height:2rem}
    .panel{display:grid;gap:.5rem;margin-top:.5rem;padding:.75rem;background:var(--ground);\
    border:1px solid var(--edge);border-radius:6px}
    .panel ul{list-style:none;margin:0;padding:0;max-height:16rem;overflow:auto;\
    display:grid;grid-template-columns:repeat(auto-fill,minmax(min(12rem,100%),1fr))}
    .panel li label{display:flex;gap:.5rem;align-items:center;min-height:2rem}
    .needs{list-style:none;display:flex;flex-wrap:wrap;gap:.5rem;margin:0 0 .5rem;padding:0}
    .needs:empty{display:none}
    .needs li{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .5rem;border:1px solid var(--edge);border-radius:6px;\
    padding:.125rem .125rem .125rem .625rem;background:var(--ground)}
    .needs button{min-height:1.75rem;border-color:transparent}
    .answer p{margin:0}
    .answer summary{color:var(--link);width:fit-content}
    #\\:reasons{margin:.25rem 0;padding-left:1.25rem;max-height:20rem;overflow:auto}
    dialog{color:inherit;background:var(--ground);border:1px solid var(--edge);border-radius:8px;\
    width:min(48rem,92vw);padding:1rem}
    dialog h2{margin:0 0 .5rem}
    dialog textarea{font:.8125rem/1.5 ui-monospace,monospace;margin-bottom:.5rem}

    """

  /// Browsers skip tables out of sight, which is worth it for wide ones only: what is skipped is not in the tree that
  /// assistive technology reads.
  private static let tables = """
    .group{border-top:1px solid var(--line)}
    .group:last-child{border-bottom:1px solid var(--line)}
    .group>summary{padding:.5rem .25rem}
    .group>summary:hover{background:var(--tint)}
    summary h3{display:inline}
    summary code,.meta,.hits{color:var(--soft);font-size:.8125rem}
    .group>summary>*{margin-right:.5rem}
    .hits{font-weight:600}
    .scroll{overflow:auto;max-height:min(80vh,60rem);border:1px solid var(--line);border-radius:8px;\
    margin:.25rem 0 1rem;width:fit-content;max-width:100%}
    .wide .group>.scroll{content-visibility:auto;contain-intrinsic-size:auto 48rem auto 40rem}
    table{border-collapse:separate;border-spacing:0;font-size:.875rem}
    th,td{padding:.375rem .75rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
    tbody tr:last-child>*{border-bottom:0}
    tbody tr:hover>*{background:var(--tint)}
    thead th{position:sticky;top:0;z-index:2;background:var(--tint);vertical-align:bottom;font-weight:600}
    th:first-child{position:sticky;left:0;z-index:1;background:var(--ground);font-weight:400;\
    border-right:1px solid var(--line);width:22rem;max-width:44vw;min-width:min(44vw,22rem)}
    tbody th{overflow-wrap:anywhere}
    tbody tr,.notes>li{scroll-margin-top:7rem}
    .compact .matrix tbody tr{scroll-margin-top:14rem}
    .matrix thead span{display:block;max-width:12rem}
    thead th:first-child{z-index:3;background:var(--tint);font-weight:600}
    tbody th code{margin-right:.375rem}
    .matrix td,.matrix thead th{min-width:5.5rem}
    .matrix td{white-space:nowrap}
    .matrix .count{min-width:4.5rem;color:var(--soft)}
    .group .whole>*,.group tbody .whole>th:first-child{font-weight:600}
    tbody th a{display:inline-block;min-width:1.5rem;min-height:1.5rem;line-height:1.5rem;margin:-.125rem 0;\
    text-decoration:none}
    tbody th a:hover{text-decoration:underline}
    td{font-variant-numeric:tabular-nums}
    .first>*{border-top:2px solid var(--line)}
    .part>th:first-child{padding-left:2rem}
    .y{color:var(--yes)}.n{color:var(--no)}.b{color:var(--part)}
    .y::before{content:"\\2713\\00a0"}.n::before{content:"\\2715\\00a0"}.b::before{content:"\\25d0\\00a0"}
    td.y::before,td.n::before,td.b::before{speak:none}
    .mark{display:inline-block;min-width:1.5rem;min-height:1.5rem;text-align:center;font-size:.75rem;\
    line-height:1.5rem;margin:-.125rem 0;font-weight:400}
    .need{float:right;min-height:1.5rem;width:1.5rem;padding:0;line-height:1;margin:-.125rem -.375rem 0 .375rem;\
    border-color:var(--line);color:var(--soft)}
    .need[aria-pressed=true]{background:var(--link);color:var(--ground);border-color:var(--link)}
    .notes{margin:0 0 1.25rem;padding-left:2rem;font-size:.875rem}
    .notes>li{margin:.5rem 0}
    .words{margin:0 0 1.25rem;font-size:.875rem;overflow-wrap:anywhere}
    .words p,.words ul{margin:.25rem 0}
    .notes>li:target,tr:target>*{background:var(--tint)}
    .notes>li:target{box-shadow:0 0 0 .375rem var(--tint)}
    .limits{color:var(--soft)}
    .compact .matrix td,.compact .matrix thead th{min-width:2.25rem;padding-left:.375rem;padding-right:.375rem}
    .compact .matrix thead th:first-child{padding-left:.75rem}
    .compact .matrix thead th[scope=col]:nth-child(n+3){height:10rem;padding:.375rem .25rem}
    .compact .matrix thead span{writing-mode:vertical-rl;transform:rotate(180deg);max-width:none;max-height:9.5rem;margin:0 auto;overflow:hidden;\
    white-space:nowrap;text-overflow:ellipsis}
    .compact .matrix .count{min-width:4.5rem}
    .compact .matrix td:not(.count){white-space:normal}
    .compact .matrix tr:not(.whole)>td:not(.count){font-size:0;text-align:center}
    .compact .matrix tr:not(.whole)>td::before{font-size:.875rem}
    .compact .matrix .whole>td{font-size:.75rem}
    .compact .matrix .whole>td::before{content:none}
    .compact .matrix .whole>td.n::before{content:"\\2715\\00a0"}

    """

  private static let media = """
    @media(min-width:44rem){form>*{grid-column:span 6}.answer{grid-column:1/-1}}
    @media(min-width:72rem){form>*{grid-column:span 4}form>.wide{grid-column:span 6}\
    form>.menu,form>.check,form>.pick{grid-column:span 3}form>.row{grid-column:span 6}.answer{grid-column:1/-1}}
    @media(forced-colors:active){.need[aria-pressed=true]{outline:2px solid}}
    @media print{
    body{max-width:none;padding:0;font-size:10pt}
    form,.skip,.need,.hits{display:none!important}
    .scroll{max-height:none;overflow:visible;border:0}
    .wide .group>.scroll{content-visibility:visible;contain-intrinsic-size:none}
    thead th,th:first-child{position:static}
    details::details-content{content-visibility:visible;display:block;block-size:auto}
    tr,.notes>li{break-inside:avoid}
    a{color:inherit}
    }
    """
}
