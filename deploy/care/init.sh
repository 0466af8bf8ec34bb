# Writes .env with random secrets; Compose needs it (--force: over an old one, which is kept)
[ -n "${BASH_VERSION:-}" ] || exec bash "$0" "$@"
set -euo pipefail
. "$(dirname "$0")/lib.bash"

force=no
for argument in "$@"; do
  case $argument in
    --force) force=yes ;;
    *) stop "usage: ./care init [--force]" ;;
  esac
done

if [ -e "$env_file" ] && [ "$force" = no ]; then
  stop "$env_file is there already and stays as it is: the databases and Kafka know its passwords.
To write a new one over it: ./care init --force   (the old one is kept beside it; data made with the old
passwords needs them, see docs/operations.md)"
fi

umask 077
if [ -e "$env_file" ]; then
  kept=$env_file.$(date -u +%Y%m%dT%H%M%SZ)
  cp -p "$env_file" "$kept"
  say "The old one is kept as $kept."
fi

secret() { printf '%s=%s\n' "$1" "$(random 24)"; }
{
  cat <<EOF
# Settings and secrets of this house. Keep it out of version control, and a copy of it with your backups:
# the signing keys of tokens cannot be read without CONSOLE_KEY_SECRET.

# Where people and other systems find the front door; tokens are issued in this name.
LIDAO_PUBLIC_URL=http://localhost:8080
LIDAO_HTTP_PORT=8080
# Where other systems find Kafka. On a server: its name as they know it.
LIDAO_KAFKA_HOST=localhost
LIDAO_KAFKA_PORT=9094

# The house: where its days and working hours are counted, and how its messages sign.
LIDAO_HOUSE_TIME_ZONE=Asia/Shanghai
LIDAO_HOUSE_COUNTRY=CN
LIDAO_HOUSE_NAME_ZH=礼到
LIDAO_HOUSE_NAME_EN=Lidao

# Mail. Without a server greetings wait, and become call tasks once they are too late; alerts are on the board alone.
SMTP_HOST=
SMTP_PORT=25
SMTP_USER=
SMTP_PASSWORD=
LIDAO_MAIL_FROM=care@lidao.example

# Group chats that alerts are told to, by the address of their robot (DingTalk and Feishu may ask for a signature); empty: nobody.
CONSOLE_WECOM_URL=
CONSOLE_DINGTALK_URL=
CONSOLE_DINGTALK_SECRET=
CONSOLE_FEISHU_URL=
CONSOLE_FEISHU_SECRET=
CONSOLE_SLACK_URL=

# Other channels: text messages, calls, post. Take the # off what you use; see docs/operations.md, "Channels".
#LIDAO_REMINDER_CHANNELS_SMS_BY=gateway
#LIDAO_REMINDER_CHANNELS_SMS_URL=https://sms.example/send
#LIDAO_REMINDER_CHANNELS_SMS_HEADERS_AUTHORIZATION='Bearer …'
#LIDAO_REMINDER_CHANNELS_SMS_BODY='{"mobile":"{{to}}","content":"{{text}}","id":"{{id}}"}'
#LIDAO_REMINDER_CHANNELS_PHONE_BY=wecom
#LIDAO_REMINDER_CHANNELS_PHONE_URL='https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…'
#LIDAO_REMINDER_CHANNELS_POST_BY=card

# The first account of the console. Change the password there; this one is read only while there is no account.
CONSOLE_FIRST_USER=admin
EOF
  secret CONSOLE_FIRST_PASSWORD
  printf '\n# Seals the keys that tokens are signed with, and the sign-in.\n'
  secret CONSOLE_KEY_SECRET
  printf '\n# A client per role for POST /oauth2/token: care-staff, care-supervisor, care-operator, care-integrator.\n'
  for role in STAFF SUPERVISOR OPERATOR INTEGRATOR; do secret CARE_${role}_SECRET; done
  printf '# The sources that the integrator may name in its events.\nCARE_INTEGRATOR_SOURCES=/booking,/till,/shop,/call-centre\n'
  printf '\n# PostgreSQL: the administrator, and a role per service.\n'
  for role in POSTGRES CUSTOMER_DB INTERACTION_DB REMINDER_DB COMPLAINT_DB CONSOLE_DB; do secret ${role}_PASSWORD; done
  printf '\n# Kafka: the administrator, a user per service, and the first integrator.\n'
  for user in ADMIN CUSTOMER_SERVICE INTERACTION_SERVICE REMINDER_SERVICE COMPLAINT_SERVICE SUPPORT_CONSOLE INTEGRATOR; do
    secret KAFKA_${user}_PASSWORD
  done
  printf 'KAFKA_INTEGRATOR_USER=care-integrator\n# More of them, name:password separated by blanks; then: docker compose up -d topics\nKAFKA_MORE_INTEGRATORS=\n'
} >"$env_file.new"
mv "$env_file.new" "$env_file"

cat <<EOF
$env_file is written, readable by you alone. In it:
  CONSOLE_FIRST_USER, CONSOLE_FIRST_PASSWORD   the first sign-in at the console
  CARE_STAFF_SECRET, CARE_SUPERVISOR_SECRET,   a client per role for the API: care-staff, care-supervisor,
  CARE_OPERATOR_SECRET, CARE_INTEGRATOR_SECRET care-operator, care-integrator
  KAFKA_INTEGRATOR_USER, _PASSWORD             Kafka, from outside
Next: set SMTP_HOST if mail is to go out, then   docker compose up --build -d --wait   and   ./care smoke
EOF
