# syntax=docker/dockerfile:1

FROM node:20.20-slim AS build
# better-sqlite3 compiles where its prebuilt file cannot be fetched.
RUN apt-get update \
  && apt-get install -y --no-install-recommends build-essential python3 \
  && apt-get clean \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:20.20-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    DATABASE_URL=sqlite:/var/lib/agilometre/agilometre.sqlite
RUN install -d -o node -g node /var/lib/agilometre
WORKDIR /app
COPY --from=build /build/package.json ./
COPY --from=build /build/node_modules ./node_modules
COPY --from=build /build/dist ./dist
COPY --from=build /build/assessments ./assessments
USER node
VOLUME ["/var/lib/agilometre"]
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/health/ready`).then((reply) => process.exit(reply.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/main.js"]
