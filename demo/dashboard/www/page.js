// The address says what the page shows: links and controls write it, Back and reload read it.
(function () {
	"use strict";
	let asked = false, busy = null, typing = null, moved = false, said = null;

	function width() {
		const main = document.getElementById("main");
		return Math.floor(main ? main.clientWidth : window.innerWidth) - 4;
	}
	// while the connection is lost nobody hears: the address keeps what was chosen, and the page that comes back reads it
	function send(name, value) { if (window.Shiny && Shiny.shinyapp && Shiny.shinyapp.isConnected()) Shiny.setInputValue(name, value, { priority: "event" }); }
	function ask(origin) {
		// as wide the next first answer will be; what the first answer had need not come again
		document.cookie = "width=" + width() + "; max-age=31536000; SameSite=Strict";
		send("state", { search: location.search, origin: origin, width: width(), drawn: origin === "first" ? document.getElementById("page").dataset.drawn : "" });
	}
	function go(href, origin, replace) {
		history[replace ? "replaceState" : "pushState"](null, "", href);
		moved = origin === "link";
		ask(origin);
	}
	function address(form) {
		const query = new URLSearchParams();
		for (const [name, value] of new FormData(form)) if (name !== "prog") query.set(name, value);
		if (form.querySelector("[name=prog]")) query.set("prog", [...form.querySelectorAll("[name=prog]:checked")].map(box => box.value).join(","));
		if (form.querySelector("[type=checkbox][name=ump]")) query.set("ump", form.querySelector("[name=ump]").checked ? "1" : "0");
		for (const [name, value] of [...query]) if (value === "" && name !== "prog") query.delete(name);
		return "?" + query;
	}
	document.addEventListener("click", function (event) {
		const link = event.target.closest("a[href^='?']");
		if (!link || link.hasAttribute("data-reload") || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		go(link.getAttribute("href") || link.href.baseVal, "link");
		window.scrollTo(0, 0);
	});
	document.addEventListener("submit", event => {
		if (event.target.id === "sign_in") send("sign_in", Object.fromEntries(new FormData(event.target))); event.preventDefault();
		if (event.target.id === "controls") go(address(event.target), "form");
		if (event.target.classList.contains("keep")) send("keep", { ...Object.fromEntries(new FormData(event.target)), form: event.target.dataset.form, search: location.search });
	});
	document.addEventListener("change", event => { const form = event.target.closest("#controls"); if (form && event.target.type !== "search") go(address(form), "form"); });
	// a file that is too large is not sent at all
	document.addEventListener("change", function (event) {
		const input = event.target;
		if (input.type !== "file" || !input.files.length || input.files[0].size <= +input.dataset.largest) return;
		event.stopImmediatePropagation();
		input.value = "";
		document.getElementById("said").textContent = input.dataset.tooLarge;
	}, true);
	document.addEventListener("input", function (event) {
		if (event.target.type !== "search") return;
		clearTimeout(typing);
		const form = event.target.form;
		typing = setTimeout(() => go(address(form), "form", true), 300);
	});
	window.addEventListener("popstate", () => ask("back"));
	// a page out of the back/forward cache has no session any more
	window.addEventListener("pageshow", event => { if (event.persisted) location.reload(); });
	let wide = null;
	window.addEventListener("resize", function () { clearTimeout(wide); wide = setTimeout(() => { if (asked) ask("resize"); }, 250); });

	// ---- what the reader is told ----
	// and hears it too: what has changed is the title, whose words are the answer
	function tell(what) {
		const status = document.getElementById("status"), title = what === "ready" && document.getElementById("title");
		const text = what ? status.dataset[what] + (title ? " " + title.textContent : "") : "";
		if (status.textContent !== text) status.textContent = text;
	}
	function tellAt(id, text) { const place = document.getElementById(id); if (place) place.textContent = text; }
	$(document).on("shiny:connected", function () { asked = true; ask("first"); Shiny.addCustomMessageHandler("refused", text => tellAt("refused", text)); Shiny.addCustomMessageHandler("said", answer => { if (answer.again) { said = answer.text; ask("again"); } else tellAt("said", answer.text); }); Shiny.addCustomMessageHandler("around", surround); Shiny.addCustomMessageHandler("again", wait => setTimeout(() => ask("again"), wait)); });
	$(document).on("shiny:busy", function () { clearTimeout(busy); busy = setTimeout(() => { document.body.classList.add("busy"); tell("busy"); }, 150); });
	$(document).on("shiny:idle", function () { clearTimeout(busy); if (document.body.classList.contains("busy")) tell("ready"); document.body.classList.remove("busy"); });
	$(document).on("shiny:value", function (event) {
		if (event.name !== "page") return;
		setTimeout(function () {
			const title = document.getElementById("title");
			if (!title) return;
			document.title = title.textContent + " \u00b7 jamsos";
			if (moved) title.focus({ preventScroll: true }); else tell("ready");
			moved = false;
			fold();
			if (said) tellAt("said", said);
			said = null;
		}, 0);
	});
	// what stands above and beside a page; another form in place of the one somebody stands in: he stands where he stood
	function surround(around) {
		const at = around.side !== undefined && document.activeElement.closest("#controls") && document.activeElement;
		const same = at && (at.id ? "#" + at.id : `[name="${at.name}"][value="${at.value}"]`);
		for (const [id, html] of Object.entries(around)) document.getElementById(id).innerHTML = html;
		const next = at && document.querySelector("#controls " + same);
		if (next) next.focus({ preventScroll: true });
	}
	// the server is gone, or this computer slept: the page comes back by itself, with all that was chosen
	$(document).on("shiny:disconnected", function () {
		document.getElementById("lost").hidden = false;
		setInterval(() => fetch(location.href, { cache: "no-store" }).then(answer => { if (answer.ok) location.reload(); }).catch(() => null), 2000);
	});

	// ---- narrow screens ----
	// Where a table does not fit, a row of it stands on its own: each value below its heading, read downwards alone.
	// A frame that scrolls is reached by keyboard, one that does not is no stop on the way, and no landmark.
	const narrow = window.matchMedia("(max-width: 760px)");
	function fold() {
		for (const frame of document.querySelectorAll(".wide")) {
			frame.classList.remove("tight", "stacked");
			if (!frame.clientWidth) continue;	// in what is not opened yet
			if (frame.scrollWidth > frame.clientWidth) frame.classList.add("tight");
			const beyond = frame.scrollWidth > frame.clientWidth;
			if (beyond && narrow.matches) stack(frame);
			const name = frame.getAttribute("aria-label") || frame.dataset.name;
			const scrolls = { tabindex: "0", role: "region", "aria-label": name };
			for (const key in scrolls) if (frame.scrollWidth > frame.clientWidth) frame.setAttribute(key, scrolls[key]); else frame.removeAttribute(key);
			frame.dataset.name = name;
		}
	}
	// what is laid out otherwise is no row or cell any more for some readers of screens, unless it says so; the table itself stays laid out as one
	const ROLES = { THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
	function stack(frame) {
		const heads = [...frame.querySelectorAll("thead th")].map(head => head.textContent);
		frame.classList.add("stacked");
		if (frame.querySelector("thead a")) frame.querySelector("thead tr").dataset.sort = document.getElementById("status").dataset.sort;
		for (const element of frame.querySelectorAll("thead, tbody, tr, th, td")) {
			element.setAttribute("role", ROLES[element.tagName] || (element.scope === "col" ? "columnheader" : "rowheader"));
			if (element.tagName === "TD" || element.scope === "row") element.dataset.head = heads[element.cellIndex];
			if (element.tagName === "TD" && element.textContent === "\u2013") element.classList.add("none");
		}
	}
	$(window).on("resize", fold);
	document.addEventListener("toggle", event => { if (event.target.matches("#page details")) fold(); }, true);
	fold();	// of a page that the first answer had
	document.addEventListener("click", function (event) {
		const button = event.target.closest("[aria-controls]");
		if (button) button.setAttribute("aria-expanded", document.getElementById(button.getAttribute("aria-controls")).classList.toggle("open"));
	});

	// ---- to take away ----
	document.addEventListener("click", function (event) {
		if (event.target.closest("#sign_out")) send("sign_out", Date.now());
		const copy = event.target.closest("button.copy");
		if (copy) navigator.clipboard.writeText(copy.parentNode.querySelector("pre").textContent).then(() => tell("copied"));
		const png = event.target.closest("button.png");
		if (png) save(png.closest("figure"));
	});
	function save(figure) {
		const svg = figure.querySelector("svg"), copy = svg.cloneNode(true), from = svg.querySelectorAll("*"), to = copy.querySelectorAll("*");
		from.forEach((element, i) => { const style = getComputedStyle(element); for (const name of ["fill", "stroke", "stroke-width", "stroke-dasharray", "fill-opacity", "font-size", "font-family", "font-weight"]) to[i].style.setProperty(name, style.getPropertyValue(name)); });
		const w = +svg.getAttribute("width"), h = +svg.getAttribute("height"), image = new Image(), canvas = document.createElement("canvas"), title = figure.querySelector("figcaption").textContent;
		canvas.width = 2 * w;
		canvas.height = 2 * (h + 36);
		image.onload = function () {
			const paper = canvas.getContext("2d"), style = getComputedStyle(document.body);
			paper.scale(2, 2);
			paper.fillStyle = style.backgroundColor;
			paper.fillRect(0, 0, w, h + 36);
			paper.fillStyle = style.color;
			paper.font = "bold 15px sans-serif";
			paper.fillText(title, 4, 22);
			paper.drawImage(image, 0, 36);
			const link = document.createElement("a");
			link.download = figure.id + ".png";
			link.href = canvas.toDataURL("image/png");
			link.click();
		};
		image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(new XMLSerializer().serializeToString(copy));
	}
	window.addEventListener("beforeprint", () => document.querySelectorAll("details.basis, details.data").forEach(part => { if (!part.open) { part.open = true; part.dataset.printed = ""; } }));
	window.addEventListener("afterprint", () => document.querySelectorAll("details[data-printed]").forEach(part => { part.open = false; delete part.dataset.printed; }));
})();
