# One image for the server and the jobs. The first stage builds the page and drops what only development needs.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install --no-audit --no-fund --ignore-scripts --include=dev
COPY . .
RUN npm run -s build:page && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-bookworm-slim
ENV HOST=127.0.0.1 PORT=4000 DATA_DIR=/var/lib/gangscope
WORKDIR /app
COPY --from=build --chown=root:root /app/package.json ./
COPY --from=build --chown=root:root /app/node_modules ./node_modules
COPY --from=build --chown=root:root /app/graph ./graph
COPY --from=build --chown=root:root /app/graph-jobs ./graph-jobs
COPY --from=build --chown=root:root /app/server ./server
COPY --from=build --chown=root:root /app/cypher ./cypher
COPY --from=build --chown=root:root /app/dist ./dist
RUN install -d -o node -g node -m 0700 /var/lib/gangscope
USER node
VOLUME /var/lib/gangscope
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/livez').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "--import", "tsx"]
CMD ["server/main.ts", "--empty"]
