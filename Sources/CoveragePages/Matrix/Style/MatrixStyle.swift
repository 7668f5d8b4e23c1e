/// The style of the matrix and of its frame: light and dark, print, forced colours, from 320 pixels up.
enum MatrixStyle {
  static let text = colours + layout + tools + answers + tables + marks + card + media

  /// Each text has a contrast of at least 4.5 on each of its backgrounds.
  static let colours = #"""
    :root{--text:#1f2328;--soft:#59636e;--line:#d8dee4;--ground:#fff;--tint:#f6f8fa;--link:#0757b3;--yes:#0a5a24;--no:#a40e26;--part:#7a4100;--edge:#818b98;--y0:#f3faf4;--y1:#e6f5e9;--y2:#d6eedc;--y3:#c3e6cc;--bad:#fdf1f1;--half:#fdf6e3;--lit:#fff3bf;--shade:0 6px 24px #1f232826;color-scheme:light dark}
    @media(prefers-color-scheme:dark){:root:not([data-theme=light]){--text:#e6edf3;--soft:#9ea7b3;--line:#30363d;--ground:#0d1117;--tint:#161b22;--link:#6cb2ff;--yes:#56d37a;--no:#ff9492;--part:#e3b341;--edge:#767f8b;--y0:#0f1a15;--y1:#10221a;--y2:#112b1e;--y3:#123523;--bad:#21161b;--half:#211c12;--lit:#3a3000;--shade:0 6px 24px #000a}}
    :root[data-theme=light]{color-scheme:light}
    :root[data-theme=dark]{--text:#e6edf3;--soft:#9ea7b3;--line:#30363d;--ground:#0d1117;--tint:#161b22;--link:#6cb2ff;--yes:#56d37a;--no:#ff9492;--part:#e3b341;--edge:#767f8b;--y0:#0f1a15;--y1:#10221a;--y2:#112b1e;--y3:#123523;--bad:#21161b;--half:#211c12;--lit:#3a3000;--shade:0 6px 24px #000a;color-scheme:dark}

    """#

  private static let layout = #"""
    *{box-sizing:border-box}
    html{scroll-padding-top:1rem}
    body{margin:0 auto;padding:1.5rem clamp(.75rem,3vw,2.5rem) 4rem;max-width:110rem;background:var(--ground);color:var(--text);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",sans-serif;overflow-wrap:break-word}
    h1{font-size:1.75rem;line-height:1.2;margin:0 0 .5rem}
    h2{font-size:1.25rem;line-height:1.3;margin:2.5rem 0 .75rem}
    h3{font-size:1rem;margin:0}
    header p,.connector p,.notes p{max-width:70ch;margin:.25rem 0}
    a{color:var(--link);text-underline-offset:.15em}
    code,pre{font:.875em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
    pre{max-width:100%;overflow:auto;margin:.25rem 0}
    small{color:var(--soft);font-size:.8125rem}
    :focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:2px}
    main:focus,h2:focus{outline:0}
    .skip{position:absolute;left:-100vw}
    .skip:focus{position:static;display:inline-block;padding:.25rem 0}
    [hidden]{display:none!important}
    .legend{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin:.5rem 0 -1rem;padding:0;color:var(--soft);font-size:.875rem}
    .legend span{font-weight:600}
    .connector{margin:1.25rem 0;font-size:.875rem}
    .connector ul,.notes ul,.notes ol{margin:.25rem 0;padding-left:1.5rem}
    .connector li{padding:.125rem 0}
    .connector li>a,.names a,.body>p>a{display:inline-block;min-height:1.5rem;min-width:1.5rem}
    .names{columns:14rem;list-style:none;margin:0;padding:0}
    .embedded body{padding:.75rem;max-width:none}
    .embedded h2{margin:.5rem 0}

    """#

  private static let tools = #"""
    form{margin:1.25rem 0 0;font-size:.875rem}
    .field{display:grid;gap:.25rem;position:relative;max-width:48rem}
    .field label{font-weight:600;font-size:1rem}
    .field input{font-size:1rem;min-height:2.75rem;padding:.5rem .75rem}
    #\:suggestions{position:absolute;z-index:8;top:4.5rem;left:0;right:0;margin:0;padding:.25rem;list-style:none;background:var(--ground);border:1px solid var(--edge);border-radius:8px;box-shadow:var(--shade);max-height:min(28rem,70vh);overflow:auto}
    #\:suggestions li{display:flex;flex-wrap:wrap;gap:0 .75rem;align-items:baseline;padding:.375rem .5rem;border-radius:4px}
    #\:suggestions [role=option]{cursor:pointer}
    #\:suggestions [role=option]:hover{background:var(--tint)}
    #\:suggestions [aria-selected=true]{background:var(--tint);outline:1px solid var(--link)}
    #\:suggestions li>*{min-width:0;overflow-wrap:anywhere}
    #\:suggestions strong{font-weight:600}
    #\:suggestions code,#\:suggestions span,.rest{color:var(--soft)}
    #\:suggestions .count{margin-left:auto;font-variant-numeric:tabular-nums}
    .term{font-weight:600}
    .row{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center}
    .check{display:flex;gap:.5rem;align-items:center;min-height:2rem}
    input,select,button,textarea{font:inherit;color:var(--text);background:var(--ground);border:1px solid var(--edge);border-radius:6px;padding:.25rem .5rem;min-height:2rem;min-width:0;max-width:100%}
    input[type=search],textarea{width:100%}
    input[type=checkbox]{width:1.5rem;height:1.5rem;min-height:0;margin:0;flex:none;accent-color:var(--link)}
    button{cursor:pointer;padding:.25rem .75rem}
    button:hover,select:hover,.menu>summary:hover{border-color:var(--text)}
    summary{cursor:pointer;min-height:1.75rem}
    .bar{display:flex;flex-wrap:wrap;gap:.5rem;margin:1rem 0 .5rem;align-items:start;font-size:.875rem}
    .menu{position:relative}
    .menu>summary{border:1px solid var(--edge);border-radius:6px;background:var(--ground);padding:.25rem .75rem;min-height:2rem}
    .panel{display:grid;gap:.5rem;padding:.75rem;background:var(--ground);border:1px solid var(--edge);border-radius:8px;box-shadow:var(--shade);position:absolute;z-index:7;top:calc(100% + .25rem);left:0;width:min(20rem,calc(100vw - 1.5rem))}
    .panel label:not(.check){display:grid;gap:.125rem}
    .panel select,.panel input[type=number]{width:100%}
    .panel ul{list-style:none;margin:0;padding:0;max-height:16rem;overflow:auto}
    .panel li label{display:flex!important;gap:.5rem!important;align-items:center;min-height:2rem}
    #\:status{margin:.25rem 0 0;color:var(--soft);font-size:.875rem}
    dialog{color:inherit;background:var(--ground);border:1px solid var(--edge);border-radius:8px;width:min(48rem,92vw);padding:1rem}
    dialog h2{margin:0 0 .5rem}
    dialog textarea{font:.8125rem/1.5 ui-monospace,monospace;margin-bottom:.5rem}

    """#

  private static let answers = #"""
    .chips{list-style:none;display:flex;flex-wrap:wrap;gap:.5rem;margin:.75rem 0 0;padding:0}
    .chips:empty{display:none}
    .chips li{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .5rem;border:1px solid var(--edge);border-radius:6px;padding:.125rem .125rem .125rem .625rem;overflow-wrap:anywhere}
    .chips button{min-height:1.75rem;border-color:transparent}
    .finding{margin:1rem 0 0;padding:1rem 1.25rem;background:var(--tint);border:1px solid var(--line);border-radius:8px}
    .finding h2{margin:0 0 .25rem}
    .finding h3{margin:.75rem 0 .125rem;font-size:.875rem}
    .finding p{margin:.25rem 0}
    .finding a{display:inline-block;min-height:1.5rem}
    .all{font-weight:600}
    .near{width:100%;font-size:.875rem}
    .near caption{display:none}
    .near th:first-child{position:static;width:5rem;min-width:0;border-right:0;background:none}
    .near thead th{position:static;background:none;color:var(--soft);font-weight:400;padding:.125rem .75rem .125rem 0}
    .near tbody th,.near td{padding:.25rem .75rem .25rem 0;overflow-wrap:anywhere}
    .near tbody tr:hover>*{background:none}
    .near td:nth-child(2){width:45%}
    button.rest,.relaxed button,.finding p button{min-height:1.5rem;padding:0 .5rem;font-size:.8125rem}
    .relaxed{list-style:none;margin:0;padding:0;font-size:.875rem;overflow-wrap:anywhere}
    .relaxed li{padding:.125rem 0}
    .finding summary{width:fit-content}
    .finding dl{margin:.25rem 0 .75rem;font-size:.875rem;overflow-wrap:anywhere}
    .finding dt{font-weight:600;margin-top:.375rem}
    .finding dd{margin:0}
    .none{color:var(--soft);padding-left:1rem}

    """#
}
