"""A page without the policy that forbids scripts and requests."""


def distrust(browser, address, checks):
    """With the policy bypassed, that forbids scripts and requests, there still is nothing to forbid."""
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    requests = []
    page.on("request", lambda request: requests.append(request.url.split("#")[0]))
    page.on("console", lambda message: checks.expect(False, f"console without a policy: {message.text}"))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    checks.expect(requests == [address], f"asks for {requests[1:]} without a policy")
    running = page.evaluate("""() => document.scripts.length + [...document.querySelectorAll('*')]
      .flatMap(e => [...e.attributes]).filter(a => /^on/i.test(a.name) || /^\\s*javascript:/i.test(a.value)).length""")
    checks.expect(running == 0, f"{running} scripts")
    context.close()
