// What generate-names.mjs cannot know from its lists.

const setOf = (words) => new Set(words.trim().split(/\s+/));

/** English words, or words of two letters, that Chinese prose uses for the technology only. */
export const NAMES_NOT_WORDS = setOf(`
  android apache chrome docker gnome gnu google ip java jenkins kafka kotlin linux lua maven perl php python restful ruby scala ui
  typescript unicode windows
`);

/** Names whose owners and lists do not agree with what is mostly written, or with each other: NGINX is written Nginx. */
export const DISPUTED = setOf(`
  ajax antd beego brainfuck cuda edx fortran keycloak matlab mustache nginx qwen readme tsconfig unix wasm webpack
  axios nextjs nuxtjs protobuf wifi uniapp vscode trae ingester iac baas daas caas aiaas ont stp wsa dos gre adblock
  lfu lru gorm ava baidu max meta org smali umi serverless checksums batchfile procfile printables
  apparmor brightscript distrokid easybuild flightaware gamemaker interbase microstation proguard steelseries wiremock
  crowdsource naver norwegian diff makefile kube dockerhub gatsby mcap ibook
`);

/** Names of programs that are typed in small letters as commands or packages, and so stand in prose as well. */
export const COMMANDS = setOf(`
  autoprefixer bazel browserslist ccache dotenv setuptools cmake codecov containerd curl docsify esbuild eslint ffmpeg flatpak ftp gcc gdb git
  homebrew htop immer jest lerna less lodash make memcached mocha nano nodemon nushell objdump openssl postcss preact
  prettier pytest rclone rollup semver sip sqlite ssh stylelint svgo svn swc tex tmux tsc tsx turborepo valgrind vim
  vite vitest wireshark xfs yarn zsh oss sst ini
`);

/** Names that no list has, as those who made them spell them, and abbreviations that are no words. */
export const NAMES_OF_NO_LIST = setOf(`
  Netflix Zigbee BuildKit DolphinScheduler GlusterFS InnoDB JMeter JUnit KubeEdge KubeSphere LevelDB LuaJIT MSBuild MinGW
  MyISAM OpenTelemetry OpenTracing RocksDB SELinux ShardingSphere SkyWalking WebDAV
  AES AOP BIOS CMDB CRD CRUD CSP DBA DHCP HDFS IDC IDL IPv4 IPv6 JVM LDAP LRU NUMA OLAP OLTP OOM RAID RBAC RSA SLB SPI
  UUID VPC
`);
