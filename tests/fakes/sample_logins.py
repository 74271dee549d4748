"""The logins of one person at a small company, for tests and pictures; the most recently used first."""

from typing import NamedTuple


class SampleLogin(NamedTuple):
    """One login, all in plain text; it has no password."""

    title: str
    username: str
    url: str
    tags: tuple[str, ...] = ()
    notes: str = ""
    favourite: bool = False


_DANA = "dana@northpine.example"
_OPS = "ops@northpine.example"

SAMPLE_LOGINS: tuple[SampleLogin, ...] = (
    SampleLogin(
        "GitHub",
        "dana.okafor",
        "https://github.example/login",
        ("Operations", "Engineering"),
        "Org owner account. Recovery codes are in the safe (Mia has the key).",
        favourite=True,
    ),
    SampleLogin(
        "AWS Console", _DANA, "https://console.aws.example", ("Operations",), "Account 0042, region Frankfurt."
    ),
    SampleLogin("Atlassian Jira", _DANA, "https://northpine.atlassian.example", ("Engineering",)),
    SampleLogin("Calendly", _DANA, "https://calendly.example", ("Marketing",)),
    SampleLogin(
        "Cloudflare", _OPS, "https://dash.cloudflare.example", ("Operations",), "Name servers and the firewall.", True
    ),
    SampleLogin("Datadog", _OPS, "https://app.datadog.example", ("Operations",)),
    SampleLogin("DigitalOcean", _OPS, "https://cloud.digitalocean.example", ("Operations",), "Old mail relay."),
    SampleLogin("Docker Hub", "northpineci", "https://hub.docker.example", ("Engineering",)),
    SampleLogin("Figma", _DANA, "https://figma.example", ("Marketing",)),
    SampleLogin("GitLab (self-hosted)", "dokafor", "https://git.northpine.example", ("Engineering",)),
    SampleLogin("Google Workspace", _DANA, "https://admin.google.example", ("Operations",), favourite=True),
    SampleLogin("Grafana", "admin", "https://grafana.northpine.example", ("Operations",)),
    SampleLogin(
        "Hetzner Cloud", _OPS, "https://console.hetzner.example", ("Operations",), "Backups run here at night."
    ),
    SampleLogin("HubSpot", "mia@northpine.example", "https://app.hubspot.example", ("Marketing",)),
    SampleLogin("Intercom", _DANA, "https://app.intercom.example", ("Marketing",)),
    SampleLogin("Lieferheld für Büro", "küche@northpine.example", "https://lieferheld.example", ("Office",)),
    SampleLogin("Linear", _DANA, "https://linear.example", ("Engineering",), favourite=True),
    SampleLogin("LinkedIn", _DANA, "https://www.linkedin.example", ("Marketing",)),
    SampleLogin("Mailchimp", "mia@northpine.example", "https://login.mailchimp.example", ("Marketing",)),
    SampleLogin("Microsoft 365", _DANA, "https://portal.office.example", ("Operations",)),
    SampleLogin("Miro", _DANA, "https://miro.example", ("Marketing",)),
    SampleLogin("Notion", _DANA, "https://www.notion.example", ("Engineering",)),
    SampleLogin("npm registry", "northpineci", "https://www.npm.example", ("Engineering",), "Publishes @northpine."),
    SampleLogin("Online banking", "44120077", "https://banking.sparkasse.example", ("Finance",), "", True),
    SampleLogin("PagerDuty", _OPS, "https://northpine.pagerduty.example", ("Operations",)),
    SampleLogin("PayPal", "billing@northpine.example", "https://www.paypal.example", ("Finance",)),
    SampleLogin("Personal mail", "dana.okafor@mail.example", "https://mail.example", ("Private",)),
    SampleLogin("Sentry", _OPS, "https://sentry.northpine.example", ("Engineering",)),
    SampleLogin("Slack", _DANA, "https://northpine.slack.example", ("Operations",), "Digest goes to the ops channel."),
    SampleLogin("Stripe", "billing@northpine.example", "https://dashboard.stripe.example", ("Finance",)),
    SampleLogin("Tax office (ELSTER)", "4412/0077", "https://www.elster.example", ("Finance",)),
    SampleLogin("UPS", "northpine", "https://www.ups.example", ("Office",), "Parcels; pick-up code 7."),
    SampleLogin("Wi-Fi guest portal", "admin", "https://wifi.northpine.example", ("Office",)),
    SampleLogin("Zoom", _DANA, "https://zoom.example", ("Operations",)),
)
