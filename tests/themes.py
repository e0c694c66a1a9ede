"""One invented article in the dress of many kinds of sites: what comes out must be the same each time."""

TITLE = "Sainte-Aube : le vieux pont rouvre"
STANDFIRST = "Fermé depuis deux ans pour des travaux, l'ouvrage a été rendu mardi aux piétons et aux voitures."
SUBHEAD = "Des camions détournés"
PARAGRAPHS = (
    "Le vieux pont de pierre a rouvert mardi matin, après deux ans de travaux, a annoncé la mairie de Sainte-Aube.",
    "« Nous l'attendions tous », a dit la libraire du quai, qui a vu passer la moitié du bourg en une matinée.",
    "Les camions feront encore le tour par la route de la crête jusqu'au printemps, a précisé l'entreprise.",
    "Le conseil se réunira en décembre pour choisir l'éclairage, dont le prix n'est pas encore connu.",
)
P1, P2, P3, P4 = (f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
BODY = f"{P1}{P2}<h2>{SUBHEAD}</h2>{P3}{P4}"
LINKS = "".join(
    f"<li><a href='/{n}'>{name}</a></li>" for n, name in enumerate(("Accueil", "Le val", "Sports", "Météo"))
)
TEASERS = (
    ("Un tramway pour la vallée", "Le projet revient devant le conseil, dix ans après son abandon."),
    ("La foire aux miels attire la foule", "Trois mille visiteurs en deux jours : un record depuis sa création."),
)
LEGAL = "<p>© Le Courrier du Val. Tous droits réservés. <a href='/m'>Mentions légales</a></p>"


def cards(tag: str = "div") -> str:
    return "".join(f"<{tag}><h3><a href='/x'>{title}</a></h3><p>{text}</p></{tag}>" for title, text in TEASERS)


WORDPRESS = f"""<html><head><title>{TITLE} – Le Courrier du Val</title></head><body class="single single-post has-sidebar comments-open">
<header class="site-header"><nav class="main-navigation"><ul>{LINKS}</ul></nav></header>
<div id="content"><main><article class="post-12 post type-post tag-pont category-promo"><header class="entry-header">
<h1 class="entry-title">{TITLE}</h1><div class="entry-meta"><span class="posted-on"><time class="entry-date published"
datetime="2023-10-03T09:15:00+02:00">3 octobre 2023</time></span><span class="byline"> par <span class="author vcard">
<a href="/author/om">Odile Marchand</a></span></span></div></header>
<div class="entry-content"><p><strong>{STANDFIRST}</strong></p>{BODY}
<div class="sharedaddy"><h3>Partager :</h3><ul><li><a>Twitter</a></li><li><a>Facebook</a></li></ul></div></div>
<footer class="entry-footer"><span class="tags-links"><a rel="tag">pont</a>, <a rel="tag">travaux</a></span></footer></article>
<nav class="post-navigation"><a href="/p">Article précédent</a></nav>
<div id="comments"><h2>Une réflexion sur « {TITLE} »</h2><ol class="comment-list"><li><p>Enfin, cela faisait deux ans !</p></li></ol>
<div id="respond"><form><label>Commentaire</label><textarea></textarea></form></div></div></main>
<aside class="widget-area"><h2>Articles récents</h2><ul><li><a>La crue de mai</a></li></ul></aside></div>
<footer class="site-footer">{LEGAL}</footer></body></html>"""

SPIP = f"""<html><head><title>{TITLE} - Le Courrier du Val</title></head><body id="top"><div id="page">
<div id="entete"><a href="/">Le Courrier du Val</a></div><div id="nav"><ul>{LINKS}</ul></div>
<div id="conteneur"><div id="contenu"><div class="cartouche"><h1 class="titre">{TITLE}</h1>
<p class="info-publi">mardi 3 octobre 2023, par <span class="vcard author"><a class="url fn">Odile Marchand</a></span></p></div>
<div class="chapo"><p>{STANDFIRST}</p></div><div class="texte">{BODY}</div></div></div>
<div id="pied">{LEGAL}</div></div></body></html>"""

PORTAL = f"""<html><head><title>{TITLE} | Le Courrier du Val</title>
<script type="application/ld+json">[{{"@type": "BreadcrumbList"}}, {{"@type": "NewsArticle", "headline": "{TITLE}",
"datePublished": "2023-10-03T07:15:00Z", "author": {{"@type": "Person", "name": "Odile Marchand"}}}}]</script></head><body>
<div class="c-header"><a>S'abonner</a><a>Se connecter</a></div><div class="layout"><div class="layout__main">
<h1 class="c-title">{TITLE}</h1><p class="c-standfirst">{STANDFIRST}</p>
<div class="c-metas">Par <a class="c-metas__author">Odile Marchand</a><br>Publié le 3 octobre 2023 à 9h15, mis à jour le 4 octobre 2023</div>
<div class="c-share"><button>Copier le lien</button></div>
<figure class="c-media"><img><figcaption>Le pont, mardi matin. <span>L. Arnaud / Le Courrier</span></figcaption></figure>
<div class="c-body">{P1}<div class="c-ad"><p>Publicité</p></div>{P2}<p><b>À LIRE AUSSI -</b> <a href="/b">Un tramway pour la vallée</a></p>
<h2>{SUBHEAD}</h2>{P3}{P4}</div></div>
<div class="layout__aside"><h2>Les plus lus</h2>{cards("article")}</div></div>
<section class="c-related"><h2>À lire aussi</h2>{cards()}</section><footer>{LEGAL}</footer></body></html>"""

DRUPAL = f"""<html><head><meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="Le Courrier du Val">
<meta property="article:published_time" content="2023-10-03T09:15:00+02:00"><title>{TITLE} | Le Courrier du Val</title></head>
<body class="html not-front node-type-article"><div id="header"><ul class="menu">{LINKS}</ul></div>
<div id="breadcrumb"><a>Accueil</a> » <a>Le val</a></div><div id="main"><div class="region region-content">
<h1 class="page-title">{TITLE}</h1><div class="node node-article"><div class="field field-name-field-author">Odile Marchand</div>
<div class="field field-name-field-chapo"><p>{STANDFIRST}</p></div><div class="field field-name-body"><div class="field-item">{BODY}</div></div>
<div class="field-name-field-tags"><a>pont</a> <a>travaux</a></div></div></div>
<div class="region region-sidebar-second">{cards()}</div></div><div id="footer">{LEGAL}</div></body></html>"""

ONE_FORM = f"""<html><head><title>Le Courrier du Val : {TITLE}</title></head><body><form id="aspnetForm"><div id="menu"><ul>{LINKS}</ul></div>
<table><tr><td class="left"><a>Annonces</a><br><a>Petites annonces</a></td><td class="center"><h1>{TITLE}</h1>
<p class="auteur">Par Odile Marchand</p><p class="date">03/10/2023 à 09:15</p><p class="chapeau">{STANDFIRST}</p>{BODY}
<a href="javascript:print()">Imprimer</a></td><td class="right">{cards()}</td></tr></table><div>{LEGAL}</div></form></body></html>"""

BUILDER = f"""<html><head><title>{TITLE} - Le Courrier du Val</title><meta name="author" content="Odile Marchand">
<meta property="article:published_time" content="2023-10-03T09:15:00+02:00"></head><body>
<div class="elementor-location-header"><nav><ul>{LINKS}</ul></nav></div><div class="elementor-section">
<div class="elementor-widget elementor-widget-heading"><h1 class="elementor-heading-title">{TITLE}</h1></div>
<div class="elementor-widget elementor-widget-text-editor"><p>{STANDFIRST}</p></div>
<div class="elementor-widget elementor-widget-text-editor">{P1}{P2}</div>
<div class="elementor-widget elementor-widget-heading"><h2>{SUBHEAD}</h2></div>
<div class="elementor-widget elementor-widget-text-editor">{P3}{P4}</div>
<div class="elementor-widget elementor-share-buttons"><a>Partager</a></div></div>
<div class="elementor-location-footer"><footer>{LEGAL}</footer></div></body></html>"""

PAYWALLED = f"""<html><head><title>{TITLE} - Le Courrier du Val</title></head><body><div id="didomi-host"><p>Nous et nos partenaires utilisons
des cookies pour mesurer l'audience.</p><button>Accepter</button></div><nav>{LINKS}</nav><section class="article__wrapper"><header class="article__header">
<h1>{TITLE}</h1><p class="article__desc">{STANDFIRST}</p><section class="meta"><p class="meta__author">Par <a>Odile Marchand</a></p>
<p class="meta__date">Publié le 3 octobre 2023 à 9h15</p></section></header><section class="article__content">{P1}{P2}<h2>{SUBHEAD}</h2>{P3}{P4}
<section class="paywall__banner"><p>Il vous reste 57 % de cet article à lire. La suite est réservée aux abonnés.</p></section></section></section>
<footer>{LEGAL}</footer></body></html>"""

INTERRUPTED = f"""<html><head><title>{TITLE} - lecourrierduval.example</title><link rel="canonical" href="https://www.lecourrierduval.example/val/le-pont">
</head><body><div class="topnav">{LINKS}</div><main><div class="breadcrumbs"><a>Accueil</a> &gt; <a>Le val</a></div>
<p class="kicker"><a href="/travaux">Travaux</a></p><h1>{TITLE}</h1><h2 class="subtitle">{STANDFIRST}</h2>
<p class="credits-line"><span>Odile Marchand</span> · <time datetime="2023-10-03T09:15:00+02:00">3 oct. 2023</time> · <span>Lecture 2 min</span></p>
<div class="story">{P1}<aside class="inline"><p>Sur le même sujet</p><a href="/b"><h4>Un tramway pour la vallée</h4></a></aside>
{P2}<div class="nl-box"><p>Inscrivez-vous à notre lettre du matin et recevez chaque jour l'essentiel du val.</p><input><button>Je m'inscris</button></div>
<h3>{SUBHEAD}</h3><figure><img><figcaption>La route de la crête, lundi. © Courrier</figcaption></figure>{P3}
<p class="read-also">Lire aussi : <a href="/c">La crue de mai racontée par ses témoins</a></p>{P4}
<p><em>Odile Marchand</em></p></div><div class="tags"><a>pont</a><a>travaux</a></div>
<div class="share">Partager cet article <a>f</a> <a>t</a></div></main>
<div class="more"><h2>Vous aimerez aussi</h2>{cards("li")}</div><div class="foot">{LEGAL}</div></body></html>"""

BREAKS = f"""<html><head><title>{TITLE} | Le Courrier du Val</title></head><body bgcolor="#ffffff"><center><a href="/">Le Courrier du Val</a></center>
<table width="800"><tr><td width="150"><font size="1">{"<br>".join(f"<a href='/{n}'>Rubrique {n}</a>" for n in range(9))}</font></td>
<td><h1>{TITLE}</h1><i>Par Odile Marchand, le 3 octobre 2023</i><br><br><b>{STANDFIRST}</b><br><br>{PARAGRAPHS[0]}<br><br>
{PARAGRAPHS[1]}<br><br><b>{SUBHEAD}</b><br><br>{PARAGRAPHS[2]}<br><br>{PARAGRAPHS[3]}<br><br>
<font size="1"><a href="/mail">Envoyer à un ami</a> | <a href="/print">Imprimer</a></font></td></tr></table>
<center><font size="1">© Le Courrier du Val</font></center></body></html>"""

AMP = f"""<!doctype html><html amp lang="fr"><head><meta charset="utf-8"><title>{TITLE}</title><script type="application/ld+json">
{{"@context":"http://schema.org","@type":"NewsArticle","headline":"{TITLE}","datePublished":"2023-10-03T09:15:00+02:00",
"author":[{{"@type":"Person","name":"Odile MARCHAND"}}],"publisher":{{"@type":"Organization","name":"Le Courrier du Val"}}}}</script></head><body>
<amp-sidebar id="sidebar" layout="nodisplay"><ul>{LINKS}</ul></amp-sidebar><header><a href="/">Le Courrier du Val</a></header><article>
<h1>{TITLE}</h1><amp-img src="p.jpg"></amp-img><div class="lead">{STANDFIRST}</div>{P1}<amp-ad></amp-ad>{P2}<h2>{SUBHEAD}</h2>{P3}
<amp-social-share type="twitter"></amp-social-share>{P4}</article><amp-list><h2>Dans la même rubrique</h2>{cards()}</amp-list>
<footer>{LEGAL}</footer></body></html>"""

BARE = f"<h1>{TITLE}</h1><p>Par Odile Marchand</p><p>Publié le 3 octobre 2023 à 9h15</p><p>{STANDFIRST}</p>{BODY}"

THEMES = {
    "wordpress": WORDPRESS, "spip": SPIP, "portal": PORTAL, "drupal": DRUPAL, "one form": ONE_FORM, "builder": BUILDER,
    "paywalled": PAYWALLED, "interrupted": INTERRUPTED, "breaks": BREAKS, "amp": AMP, "bare": BARE,
}  # fmt: skip
