"""Websites that are known to let people sign in with one-time codes from an app.

Put together by hand from what these services say on their own help pages (two-step verification with an
authenticator app, RFC 6238), for services that small companies commonly use; only the domains are kept. A site that
is missing here is simply not pointed out, so the list is short rather than doubtful. Reviewed in November 2026.
"""

from typing import Final

CODE_SITES: Final = frozenset(
    """
    1and1.com adobe.com airtable.com algolia.com amazon.ca amazon.co.jp amazon.co.uk amazon.com amazon.de amazon.es
    amazon.fr amazon.in amazon.it arubacloud.com asana.com atlassian.com atlassian.net auth0.com autodesk.com
    backblaze.com basecamp.com binance.com bitbucket.org bitstamp.net bitwarden.com box.com buffer.com bunny.net
    campaignmonitor.com canva.com circleci.com clickup.com cloudflare.com coinbase.com contabo.com crates.io
    datadoghq.com digitalocean.com discord.com docker.com docusign.com dropbox.com ebay.com elastic.co epicgames.com
    etsy.com eventbrite.com evernote.com expensify.com facebook.com fastly.com fastmail.com figma.com firefox.com
    freshbooks.com freshdesk.com gandi.net gitbook.com github.com gitlab.com godaddy.com google.com grammarly.com
    gusto.com heroku.com hetzner.com hetzner.de hootsuite.com hover.com hubspot.com ifttt.com infomaniak.com
    instagram.com intercom.com intuit.com ionos.com ionos.de jetbrains.com joinmastodon.org kickstarter.com kraken.com
    lastpass.com launchdarkly.com linkedin.com linode.com live.com mailbox.org mailchimp.com mailgun.com mailjet.com
    mapbox.com mega.nz microsoft.com microsoftonline.com miro.com monday.com mongodb.com namecheap.com netlify.com
    newrelic.com nextcloud.com nintendo.com notion.so npmjs.com office.com okta.com openai.com ovhcloud.com
    pagerduty.com patreon.com paypal.com pipedrive.com posteo.de postmarkapp.com proton.me protonmail.com pulumi.com
    quickbooks.com reddit.com render.com roblox.com rubygems.org salesforce.com scaleway.com sendgrid.com
    sentry.io shopify.com slack.com snapchat.com sonatype.com sony.com sourceforge.net splunk.com squareup.com
    squarespace.com stackexchange.com stripe.com terraform.io tiktok.com todoist.com trello.com tumblr.com tuta.com
    tutanota.com twilio.com twitch.tv twitter.com typeform.com ubisoft.com vercel.com vimeo.com vultr.com webflow.com
    wix.com wordpress.com wrike.com x.com xero.com zapier.com zendesk.com zoho.com zoom.us
    """.split()  # noqa: SIM905  # thirty lines shorter
)
