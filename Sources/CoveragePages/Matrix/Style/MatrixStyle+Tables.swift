extension MatrixStyle {
  static let tables = #"""
    .group{border-top:1px solid var(--line)}
    .group:last-child{border-bottom:1px solid var(--line)}
    .group>summary{padding:.5rem .25rem}
    .group>summary:hover{background:var(--tint)}
    summary h3{display:inline}
    summary code,.meta,.hits{color:var(--soft);font-size:.8125rem}
    .group>summary>*{margin-right:.5rem}
    .hits{font-weight:600}
    .scroll{overflow:auto;max-height:min(80vh,60rem);border:1px solid var(--line);border-radius:8px;margin:.25rem 0 1rem;width:fit-content;max-width:100%}
    table{border-collapse:separate;border-spacing:0;font-size:.875rem}
    caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    th,td{padding:.375rem .75rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
    tbody tr:last-child>*{border-bottom:0}
    thead th{position:sticky;top:0;z-index:2;background:var(--tint);vertical-align:bottom;font-weight:600}
    th:first-child{position:sticky;left:0;z-index:1;background:var(--ground);font-weight:400;border-right:1px solid var(--line);width:22rem;max-width:44vw;min-width:min(44vw,22rem)}
    thead th:first-child{z-index:3;background:var(--tint);font-weight:600}
    .facts tbody tr:hover>*,.matrix tbody tr:hover>th,.matrix tbody tr:hover>.count{background:var(--tint)}
    .facts td{white-space:nowrap}
    tbody th{overflow-wrap:anywhere}
    tbody tr,.notes>li{scroll-margin-top:7rem}
    .matrix thead span{display:block;max-width:12rem}
    thead th a{text-decoration:none;color:inherit;display:inline-block;min-width:1.5rem;min-height:1.5rem}
    thead th a:hover{text-decoration:underline}
    tbody th code{margin-right:.375rem}
    .matrix td,.matrix thead th{min-width:5.5rem}
    .matrix td{white-space:nowrap}
    .matrix .count{min-width:4.5rem;color:var(--soft)}
    .group .whole>*{font-weight:600}
    tbody th a{display:inline-block;min-width:1.5rem;min-height:1.5rem;line-height:1.5rem;margin:-.125rem 0;text-decoration:none}
    tbody th a:hover{text-decoration:underline}
    td{font-variant-numeric:tabular-nums}
    .first>*{border-top:2px solid var(--line)}
    .part>th:first-child{padding-left:2rem}
    .more{font-size:.875rem;color:var(--soft);margin:-.5rem 0 1rem}
    .notes{margin:0 0 1.25rem;padding-left:2rem;font-size:.875rem}
    ul.notes{list-style:none;padding-left:0}
    .notes>li{margin:.5rem 0}
    .words{margin:0 0 1.25rem;font-size:.875rem;overflow-wrap:anywhere}
    .words p,.words ul{margin:.25rem 0}
    .remarks{margin:0 0 .75rem;font-size:.875rem}
    .remarks>summary{width:fit-content;color:var(--soft)}
    .limits{color:var(--soft)}

    """#

  /// The marks of cells: a shape and a colour each, and words where there is room.
  ///
  /// The words are always there for those who listen, so a mark is silent, as far as a browser knows of that.
  static let marks = #"""
    .y{color:var(--yes)}.n{color:var(--no)}.b{color:var(--part)}.u{color:var(--soft)}
    .y::before{content:"\2713\a0";content:"\2713\a0" / ""}.n::before{content:"\2715\a0";content:"\2715\a0" / ""}
    .b::before{content:"\25d0\a0";content:"\25d0\a0" / ""}.u::before{content:"\b7\a0";content:"\b7\a0" / ""}
    .matrix td.y{background:var(--y1)}.matrix td.n{background:var(--bad)}.matrix td.b{background:var(--half)}
    .matrix td.q0{background:var(--y0)}.matrix td.q1{background:var(--y1)}.matrix td.q2{background:var(--y2)}.matrix td.q3{background:var(--y3)}
    .matrix td.u{font-size:0}
    .matrix td.u::before{font-size:.875rem}
    .matrix td.k::after{content:"*";font-size:.875rem;color:var(--text)}
    .matrix .lit,.matrix tr.lit>*,.notes>.lit,.notes>li:target,tr:target>*{background:var(--lit)!important}
    .matrix .lit,.notes>.lit,.notes>li:target,tr:target{outline:2px solid var(--part);outline-offset:-2px}
    .matrix .told{outline:2px solid var(--link);outline-offset:-2px}
    .matrix :focus-visible{outline-offset:-2px}
    .scripted .matrix td,.scripted .matrix th{cursor:default}
    .mark{display:inline-block;min-width:1.5rem;min-height:1.5rem;text-align:center;font-size:.75rem;line-height:1.5rem;margin:-.125rem 0;font-weight:400}
    .need{float:right;min-height:1.5rem;width:1.5rem;padding:0;line-height:1;margin:-.125rem -.375rem 0 .375rem;border-color:var(--line);color:var(--soft)}
    .need[aria-pressed=true]{background:var(--link);color:var(--ground);border-color:var(--link)}
    .who{min-height:1.5rem;min-width:1.5rem;padding:0 .25rem;margin:-.125rem -.25rem;border-color:transparent;background:none;color:var(--soft);text-decoration:underline dotted;text-underline-offset:.2em;white-space:nowrap;font-variant-numeric:tabular-nums}
    .who:hover{color:var(--text)}
    .matrix.compact td,.matrix.compact thead th{min-width:2.25rem;padding-left:.25rem;padding-right:.25rem;text-align:center}
    .matrix.compact thead th:first-child,.matrix.compact thead th.count{text-align:left;padding-left:.75rem}
    .matrix.compact thead th[scope=col]:not(:first-child,.count){padding:.5rem .25rem}
    .matrix.compact thead th:not(:first-child,.count) span{writing-mode:vertical-rl;transform:rotate(180deg);max-width:none;max-height:9.5rem;margin:0 auto;line-height:1.2;overflow-wrap:anywhere}
    .matrix.compact .count{min-width:4.5rem;text-align:left;padding-left:.5rem}
    .matrix.turned .counts>*{background:var(--ground);color:var(--soft);border-bottom:1px solid var(--edge)}
    .matrix.turned .count{min-width:2.25rem;text-align:center;padding-left:.125rem;padding-right:.125rem}
    .matrix.turned .who{padding:0 .125rem;margin:-.125rem 0;font-size:.75rem}
    .matrix.turned th:first-child{width:14rem;max-width:34vw;min-width:min(34vw,14rem)}
    .matrix.turned thead th:not(:first-child){font-size:.8125rem;font-weight:400}
    .matrix.turned thead span{text-align:left}
    .matrix.turned thead a{display:block}
    .matrix.compact tbody tr{scroll-margin-top:15rem}
    .matrix.compact td.y:not([class*=q]),.matrix.compact td.n,.matrix.compact td.b{font-size:0}
    .matrix.compact td.y:not([class*=q])::before,.matrix.compact td.n::before,.matrix.compact td.b::before{font-size:.875rem}
    .matrix.compact td[class*=q]{font-size:.75rem}
    .matrix.compact td[class*=q]::before{content:none}

    """#

  static let card = #"""
    #\:card{position:fixed;z-index:9;width:max-content;max-width:min(26rem,calc(100vw - 1rem));max-height:min(26rem,70vh);overflow:auto;padding:.75rem 1rem;background:var(--ground);border:1px solid var(--edge);border-radius:8px;box-shadow:var(--shade);font-size:.875rem;overflow-wrap:anywhere;pointer-events:none}
    #\:card.pinned{pointer-events:auto}
    #\:card h2{font-size:1rem;margin:0}
    #\:card p{margin:.25rem 0}
    #\:card .state{font-weight:600}
    #\:card .said{margin:.5rem 0;padding-left:.75rem;border-left:3px solid var(--line)}
    #\:card ul,#\:card ol{margin:.25rem 0;padding-left:1.25rem}
    #\:card dl{margin:.5rem 0}
    #\:card dt{font-weight:600;margin-top:.25rem}
    #\:card dd{margin:0}
    #\:card .row{margin-top:.5rem}
    #\:card .row a,#\:card li>a,#\:card p>a{display:inline-block;min-height:1.5rem}

    """#

  static let media = #"""
    @media(max-width:43.99rem){
    .menu{position:static}.bar{position:relative}
    .panel{width:auto;right:0}
    .matrix.compact:not(.turned) th:first-child{width:7.25rem;min-width:7.25rem;max-width:7.25rem;padding-left:.25rem;padding-right:.375rem}
    .matrix.compact:not(.turned) tbody th code{margin:0;font-size:.75rem}
    .scripted .matrix.compact:not(.turned) :is(.need,th small){display:none}
    .matrix.compact:not(.turned) :is(td,thead th):not(.count,:first-child){min-width:1.75rem;padding-left:.125rem;padding-right:.125rem}
    .matrix.compact:not(.turned) :is(thead th,td[class*=q]){font-size:.6875rem}
    .matrix.compact:not(.turned) .count{min-width:2.75rem;padding-left:.25rem;font-size:.75rem}
    .matrix.compact:not(.turned) .who{font-size:.75rem;padding:0;margin:-.125rem 0}
    #\:card{left:.5rem;right:.5rem;bottom:.5rem;width:auto;max-width:none;max-height:60vh}
    .near thead{display:none}.near tr{display:block;border-bottom:1px solid var(--line)}
    .near th:first-child,.near td,.near td:nth-child(2){display:inline;border:0;padding:0;width:auto}
    .near td:nth-child(2)::after{content:": "}.near th::after{content:" missing: "}
    #\:suggestions .count{margin-left:0}
    }
    @media(forced-colors:active){.need[aria-pressed=true],#\:suggestions [aria-selected=true]{outline:2px solid}}
    @media print{
    body{max-width:none;padding:0;font-size:10pt}
    form,.bar,#\:status,.skip,.need,.hits,.more,#\:card,.finding button{display:none!important}
    .scroll{max-height:none;overflow:visible;border:0}
    thead th,th:first-child{position:static}
    .matrix th:first-child{width:11rem;min-width:11rem;max-width:11rem}
    .matrix.turned th:first-child{width:9rem;min-width:9rem;max-width:9rem}
    .facts th:first-child{width:auto;min-width:0;max-width:11rem}
    .facts th,.facts td{padding:.125rem .375rem;font-size:9pt;white-space:normal}
    .matrix:not(.compact) td,.matrix:not(.compact) thead th{min-width:0;padding-left:.5rem;padding-right:.5rem}
    .matrix:not(.compact) thead span{max-width:4.75rem}
    .who{text-decoration:none;padding:0}
    tr,.notes>li{break-inside:avoid}
    h2,summary{break-after:avoid}
    a{color:inherit}
    }
    """#
}
