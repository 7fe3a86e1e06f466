# Every command of the project. `make` alone lists them.
.DEFAULT_GOAL := help
SHELL := /bin/sh

# The Node that bootstrap.sh chose, whatever the machine has.
node := node_modules/.bin/node
export PATH := $(CURDIR)/node_modules/.bin:$(PATH)
compose := docker compose
started := $(shell date +%s)

.PHONY: setup dev build generate test test-unit test-server-profile e2e bench lint services migrate doctor up down logs clean help

setup: ## fetch the pinned Node and the packages (every other target does it for you)
	@./scripts/bootstrap.sh

dev: setup ## start everything with reload and print the URL and the sign-in link
	@ATRIUM_STARTED_AT=$(started) $(node) scripts/dev.mjs

build: setup ## build the server, the web application and the example host
	@npm run --silent build

generate: setup ## write the OpenAPI document and the typed client anew
	@npm run --silent build:server && $(node) node_modules/.bin/tsc -b apps/hello-host/tsconfig.build.json && npm run --silent generate

test: setup ## all tests: both profiles, the example host and the browser journeys
	@$(node) scripts/test.mjs

test-unit: setup ## the tests that need no service: the embedded profile
	@$(node) scripts/test.mjs --only=unit

test-server-profile: setup ## the tests on MySQL and Redis
	@$(node) scripts/test.mjs --only=server-profile

e2e: setup ## the browser journeys on the built application behind nginx
	@$(node) scripts/test.mjs --only=e2e

bench: build ## the figures, side by side with a limit and a peer
	@$(node) infra/dev-services/cli.mjs run npm run --silent bench --workspace @atrium/bench

# Project by project: one process for everything needs more than the 4 GB that Node takes.
lint: setup ## style, types, and the boundaries between modules
	@npm run --silent lint

services: setup ## fetch what the tests need and say where each service comes from
	@$(node) infra/dev-services/cli.mjs fetch

migrate: setup ## bring the database up to date
	@npm run --silent build:server && $(node) apps/api/dist/cli.js migrate

doctor: setup ## check the configuration and what it points to
	@npm run --silent build:server && $(node) apps/api/dist/cli.js doctor

up: ## start the containers and print the URL and the sign-in link (needs Docker, not Node)
	@./infra/docker/up.sh

down: ## stop the containers; the data stays
	@$(compose) down

logs: ## follow what the containers say
	@$(compose) logs --follow

clean: ## remove what was built and the development data; packages stay
	@find apps libs -name node_modules -prune -o -type d -name dist -exec rm -rf {} +
	@rm -rf .nx .data coverage test-results playwright-report

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-20s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
