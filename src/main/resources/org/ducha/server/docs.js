window.onload = () => {
  const language = new URLSearchParams(location.search).get("lang");
  window.ui = SwaggerUIBundle({
    url: "openapi.json" + (language ? "?lang=" + encodeURIComponent(language) : ""),
    dom_id: "#page",
    validatorUrl: null,
    presets: [SwaggerUIBundle.presets.apis],
  });
};
