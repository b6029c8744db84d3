/* A server that answers every request at once, or after a fixed time, with one of a few fixed bodies.
 *
 *   stub LATENCY_MS FILE...     prints its port, serves loopback until its standard input ends
 *
 * A request to /N/... gets the N-th file, counted from 0. It speaks just enough HTTP/1.1 for clients that keep their
 * connections and say how long their bodies are. Compiled where a compiler is; stub.py does the same without one.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

struct connection {
    int fd, answer, waiting, gone;
    char *buffer;
    size_t used, room;
    double due;
    struct connection *next; /* in the queue of those that wait: the latency is the same for all, so it stays sorted */
};

static char **answers;
static size_t *lengths;
static int answer_count;
static double latency_s;
static struct connection *first, *last;

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + t.tv_nsec / 1e9;
}

static void load(int index, const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) { perror(path); exit(2); }
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *whole = malloc(size + 200);
    int head = sprintf(whole, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %ld\r\n\r\n", size);
    if (fread(whole + head, 1, size, file) != (size_t)size) { perror(path); exit(2); }
    fclose(file);
    answers[index] = whole;
    lengths[index] = head + size;
}

static void drop(struct connection *c) {
    if (c->fd >= 0) close(c->fd);
    c->fd = -1;
    if (c->waiting) { c->gone = 1; return; } /* it is freed when its turn comes */
    free(c->buffer);
    free(c);
}

static int reply(struct connection *c) {
    const char *data = answers[c->answer];
    size_t left = lengths[c->answer];
    while (left) {
        ssize_t sent = send(c->fd, data, left, MSG_NOSIGNAL);
        if (sent < 0 && (errno == EAGAIN || errno == EINTR)) {
            struct pollfd wait = {c->fd, POLLOUT, 0};
            poll(&wait, 1, 1000);
            continue;
        }
        if (sent <= 0) return -1;
        data += sent;
        left -= sent;
    }
    return 0;
}

/* Returns the length of the first request in the buffer when it is there in full, else 0. */
static size_t whole_request(struct connection *c) {
    char *end = memmem(c->buffer, c->used, "\r\n\r\n", 4);
    if (!end) return 0;
    size_t body = 0;
    for (char *line = memchr(c->buffer, '\n', end - c->buffer); line; line = memchr(line, '\n', end - line)) {
        line++;
        if (end - line > 15 && !strncasecmp(line, "content-length:", 15)) body = strtoul(line + 15, NULL, 10);
    }
    size_t length = end + 4 - c->buffer + body;
    return c->used >= length ? length : 0;
}

static int serve(struct connection *c) {
    size_t length;
    while (!c->waiting && (length = whole_request(c))) {
        char *slash = memchr(c->buffer, '/', length);
        c->answer = slash ? atoi(slash + 1) : 0;
        if (c->answer < 0 || c->answer >= answer_count) c->answer = 0;
        memmove(c->buffer, c->buffer + length, c->used - length);
        c->used -= length;
        if (latency_s <= 0) {
            if (reply(c)) return -1;
        } else {
            c->due = now() + latency_s;
            c->waiting = 1;
            c->next = NULL;
            if (last) last->next = c; else first = c;
            last = c;
        }
    }
    return 0;
}

static int hear(struct connection *c) {
    for (;;) {
        if (c->room - c->used < 16384) c->buffer = realloc(c->buffer, c->room = c->room * 2 + 32768);
        ssize_t got = recv(c->fd, c->buffer + c->used, c->room - c->used - 1, 0);
        if (got < 0) return errno == EAGAIN || errno == EINTR ? serve(c) : -1;
        if (got == 0) return -1;
        c->used += got;
        c->buffer[c->used] = 0;
    }
}

static void answer_due(void) {
    double time = now();
    while (first && first->due <= time) {
        struct connection *c = first;
        first = c->next;
        if (!first) last = NULL;
        c->waiting = 0;
        if (c->gone || reply(c) || serve(c)) drop(c);
    }
}

int main(int count, char **arguments) {
    if (count < 3) { fprintf(stderr, "usage: stub LATENCY_MS FILE...\n"); return 2; }
    latency_s = atof(arguments[1]) / 1000;
    answer_count = count - 2;
    answers = calloc(answer_count, sizeof *answers);
    lengths = calloc(answer_count, sizeof *lengths);
    for (int i = 0; i < answer_count; i++) load(i, arguments[i + 2]);
    struct rlimit files;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);

    int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0), poller = epoll_create1(0), yes = 1;
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof address;
    if (bind(listener, (struct sockaddr *)&address, size) || listen(listener, 4096)) { perror("stub"); return 2; }
    getsockname(listener, (struct sockaddr *)&address, &size);
    printf("%d\n", ntohs(address.sin_port));
    fflush(stdout);

    struct connection parent = {.fd = 0}, door = {.fd = listener};
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = &door}, events[256];
    epoll_ctl(poller, EPOLL_CTL_ADD, listener, &event);
    event.data.ptr = &parent;
    epoll_ctl(poller, EPOLL_CTL_ADD, 0, &event);
    for (;;) {
        int pause = -1;
        if (first) { double left = (first->due - now()) * 1000; pause = left < 0 ? 0 : (int)left + 1; }
        int ready = epoll_wait(poller, events, 256, pause);
        for (int i = 0; i < ready; i++) {
            struct connection *c = events[i].data.ptr;
            if (c == &parent) {
                char waste[256];
                if (read(0, waste, sizeof waste) <= 0) return 0;
            } else if (c == &door) {
                int fd;
                while ((fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK)) >= 0) {
                    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
                    struct connection *fresh = calloc(1, sizeof *fresh);
                    fresh->fd = fd;
                    event.events = EPOLLIN;
                    event.data.ptr = fresh;
                    epoll_ctl(poller, EPOLL_CTL_ADD, fd, &event);
                }
            } else if (c->fd >= 0 && hear(c)) {
                drop(c);
            }
        }
        answer_due();
    }
}
