# Debian's slim image, not Alpine: the tests run on the same glibc build of Node.js, which Node's own project supports in
# its first tier. Nothing of Parley is compiled, so a smaller base would be the only gain.
# The digest names the image's very bytes, for every platform; the tag only says which Node.js it is. For a newer one:
#   docker buildx imagetools inspect node:24-slim
ARG NODE_IMAGE=node:24.21.0-slim@sha256:0e0ff40c39bc087845bfb27465a0df4ea419520094bc35842ff83dd8cbe6f9b6

FROM ${NODE_IMAGE} AS build
WORKDIR /parley
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.server.json ./
COPY scripts scripts
COPY public public
COPY languages languages
COPY views views
COPY src src
RUN npm run build

FROM ${NODE_IMAGE} AS production
WORKDIR /parley
COPY package.json package-lock.json ./
# The optional packages are the Node.js of the scripts; the image has its own.
RUN npm ci --omit=dev --omit=optional --ignore-scripts

FROM ${NODE_IMAGE}
ENV NODE_ENV=production
WORKDIR /parley
COPY package.json ./
COPY --from=production /parley/node_modules node_modules
COPY --from=build /parley/dist dist
COPY --from=build /parley/public/built public/built
USER node
EXPOSE 3000
# Asks where the server listens: at its address and port, with TLS where it has a certificate (for another name than that).
HEALTHCHECK --interval=30s --timeout=5s --start-period=15s --start-interval=1s CMD ["node", "-e", "const { HOST = '', PORT, TLS_CERT } = process.env; const host = HOST.trim().replace(/^\\[|\\]$/g, ''); require(TLS_CERT ? 'https' : 'http').get({ host: /^(|0\\.0\\.0\\.0|[0:]+)$/.test(host) ? 'localhost' : host, port: PORT || 3000, path: '/healthz', rejectUnauthorized: false }, (answer) => process.exit(answer.statusCode === 200 ? 0 : 1)).on('error', () => process.exit(1))"]
# The young generation stays as small as in package.json (decision 53).
CMD ["node", "--max-semi-space-size=16", "dist/src/main.js"]
