#!/bin/sh
# Un outil inventé, en curl et openssl : il cherche dans un marché les reconductions tacites sans nombre, et met chacune devant
# une personne. Puis il lit ce qui a été décidé.
#   clauses.sh soumettre MARCHE.txt     une ligne de sortie par clause : son numéro et le code HTTP
#   clauses.sh decisions [NUMERO]       les décisions après ce numéro, en JSON
# Lit BEFFROI (adresse), CLE et SECRET dans l’environnement.
set -eu

appel() { # METHODE CHEMIN FICHIER_DU_CORPS CLE_D_IDEMPOTENCE [options de curl]...; la clé est vide pour lire
  methode=$1 chemin=$2 corps=$3 idempotence=$4
  shift 4
  seconde=$(date +%s)
  empreinte=$(sha256sum <"$corps" | cut -d' ' -f1)
  signature=$(printf 'beffroi-request-v1\n%s\n%s\n%s\n%s\n%s' "$methode" "$chemin" "$seconde" "$empreinte" "$idempotence" |
    openssl dgst -sha256 -hmac "$SECRET" | sed 's/.*[= ]//')
  curl -sS -X "$methode" "${BEFFROI%/}$chemin" -H "Beffroi-Key: $CLE" -H "Beffroi-Timestamp: $seconde" \
    -H "Beffroi-Signature: v1=$signature" "$@"
}

case $1 in
soumettre)
  corps=$(mktemp)
  trap 'rm -f "$corps"' EXIT
  grep -n 'tacite' "$2" | grep -v 'fois' | while IFS=: read -r numero clause; do
    clause=$(printf '%s' "$clause" | sed 's/[\\"]/\\&/g')
    cat >"$corps" <<JSON
{"reference": "clause-$numero", "kind": "Clause à revoir", "subject": "Reconduction tacite sans nombre, ligne $numero",
 "content": "Ajouter le nombre de reconductions à la clause de la ligne $numero.",
 "evidence": [
  {"kind": "citation", "source": "marché", "title": "Ligne $numero", "passage": "$clause", "quote": "$clause", "sourceDate": "2026-11-26"},
  {"kind": "rule_finding", "rule": "reconduction-sans-nombre", "severity": "à vérifier", "article": "CCP R2112-4", "message": "Le nombre de reconductions n’est pas dit."}],
 "confidence": {"value": 1, "calibration": ""}, "model": {"name": "clauses.sh", "version": "1"}, "energy": {"joules": 0.1}}
JSON
    cle="marche-12-ligne-$numero"
    code=$(appel POST /api/v1/vendor/proposals "$corps" "$cle" -o /dev/null -w '%{http_code}' -H 'Content-Type: application/json' \
      -H "Idempotency-Key: $cle" --data-binary "@$corps")
    echo "$numero $code"
  done
  ;;
decisions)
  appel GET "/api/v1/vendor/decisions?after=${2:-0}" /dev/null ""
  ;;
*)
  echo "clauses.sh : dites « soumettre MARCHE.txt » ou « decisions »" >&2
  exit 2
  ;;
esac
